package dev.etalon.metrics.ter;

/**
 * The number of edits, a shift of a block of words being one of them; Snover et al., "A Study of Translation Edit Rate with Targeted
 * Human Annotation", AMTA 2006. Greedy: as long as one lowers the edit distance, the shift that lowers it most is made; of those the
 * longest, of those the earliest block, of those the one to the earliest place.
 *
 * <p>Only blocks that stand in the reference are tried, of at most 10 words, at most 50 words away, where both the block and its
 * place are in error. After 1,000 tries the search ends and the shift that it was looking for is not made. All of this, and the order
 * of tries, is that of sacrebleu's {@code lib_ter}.
 */
final class ShiftSearch {
    private static final int LONGEST = 10;
    private static final int FARTHEST = 50;
    private static final int TRIES = 1000;

    private final int[] reference;
    private final BeamDistance distance;
    private int[] answer;
    private int[] shifted;
    private int tries;
    private Shift best = Shift.NONE;

    private record Shift(int gain, int start, int length, int target) {
        static final Shift NONE = new Shift(Integer.MIN_VALUE, 0, 0, 0);

        boolean beats(Shift other) {
            if (gain != other.gain) {
                return gain > other.gain;
            }
            if (length != other.length) {
                return length > other.length;
            }
            return start != other.start ? start < other.start : target < other.target;
        }

        /** How many words at the start it leaves where they are. */
        int kept() {
            return Math.min(start, target);
        }
    }

    private ShiftSearch(int[] answer, int[] reference) {
        this.reference = reference;
        this.answer = answer.clone();
        shifted = new int[answer.length];
        distance = new BeamDistance(reference, answer.length);
    }

    /** The edits from the answer to the reference. */
    static int edits(int[] answer, int[] reference) {
        if (answer.length == 0 || reference.length == 0) {
            return Math.max(answer.length, reference.length);
        }
        return new ShiftSearch(answer, reference).edits();
    }

    private int edits() {
        distance.settle(answer, 0);
        int shifts = 0;
        while (findBest()) {
            shifts++;
            shift(best);
            int[] before = answer;
            answer = shifted;
            shifted = before;
            distance.settle(answer, best.kept());
        }
        return shifts + distance.settled();
    }

    private boolean findBest() {
        best = Shift.NONE;
        WordAlignment alignment = new WordAlignment(distance, answer, reference);
        for (int start = 0; start < answer.length; start++) {
            int from = Math.max(0, start - FARTHEST);
            int to = Math.min(reference.length, start + FARTHEST + 1);
            for (int place = from; place < to; place++) {
                if (answer[start] == reference[place]) {
                    tryLengths(alignment, start, place);
                    if (tries >= TRIES) {
                        return false;
                    }
                }
            }
        }
        return best.gain > 0;
    }

    private void tryLengths(WordAlignment alignment, int start, int place) {
        int longest = Math.min(LONGEST, Math.min(answer.length - start, reference.length - place));
        int at = alignment.answerAt(place);
        for (int length = 1; length <= longest && tries < TRIES; length++) {
            if (answer[start + length - 1] != reference[place + length - 1]) {
                return;
            }
            boolean inside = start <= at && at < start + length;
            if (!inside && alignment.answerErs(start, length) && alignment.referenceErs(place, length)) {
                tryTargets(alignment, start, length, place);
            }
        }
    }

    private void tryTargets(WordAlignment alignment, int start, int length, int place) {
        int before = -1;
        for (int offset = -1; offset < length; offset++) {
            int target = place + offset < 0 ? 0 : alignment.answerAt(place + offset) + 1;
            if (target != before) {
                before = target;
                tries++;
                tryShift(start, length, target);
            }
        }
    }

    private void tryShift(int start, int length, int target) {
        Shift shift = new Shift(0, start, length, target);
        shift(shift);
        int gain = distance.settled() - distance.of(shifted, shift.kept());
        Shift found = new Shift(gain, start, length, target);
        if (found.beats(best)) {
            best = found;
        }
    }

    /** Writes the answer with a block moved to before the target, which counts from before the move. */
    private void shift(Shift shift) {
        int start = shift.start;
        int after = start + shift.length;
        int target = shift.target;
        if (target < start) {
            copy(0, target, 0);
            copy(start, after, target);
            copy(target, start, target + shift.length);
            copy(after, answer.length, after);
            return;
        }
        // A target within the block or at its end moves the block by as many words as it lies behind the start.
        int end = target > after ? target : Math.min(answer.length, target + shift.length);
        copy(0, start, 0);
        copy(after, end, start);
        copy(start, after, start + end - after);
        copy(end, answer.length, end);
    }

    private void copy(int from, int to, int place) {
        System.arraycopy(answer, from, shifted, place, to - from);
    }
}
