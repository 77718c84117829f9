package dev.etalon.core.compare;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Pairs two runs by sample id and repeat, reading both in turn. Where the runs have the same order nothing is held; otherwise what
 * waits for its counterpart is held, without texts.
 */
final class Pairer {
    private final Map<TrialKey, Half> waitingBaseline = new LinkedHashMap<>();
    private final Map<TrialKey, Half> waitingCandidate = new LinkedHashMap<>();
    private final Unpaired.Counter onlyBaseline = new Unpaired.Counter();
    private final Unpaired.Counter onlyCandidate = new Unpaired.Counter();
    private final Unpaired.Counter changed = new Unpaired.Counter();
    private final BiConsumer<Half, Half> pairs;
    private long count;

    /** @param pairs takes each pair of the same content, the baseline's half first */
    Pairer(BiConsumer<Half, Half> pairs) {
        this.pairs = pairs;
    }

    void read(Iterator<Half> baseline, Iterator<Half> candidate) {
        while (baseline.hasNext() || candidate.hasNext()) {
            if (baseline.hasNext()) {
                fromBaseline(baseline.next(), candidate.hasNext());
            }
            if (candidate.hasNext()) {
                fromCandidate(candidate.next(), baseline.hasNext());
            }
        }
        waitingBaseline.values().forEach(onlyBaseline::add);
        waitingCandidate.values().forEach(onlyCandidate::add);
    }

    private void fromBaseline(Half half, boolean moreToCome) {
        Half other = waitingCandidate.remove(half.key());
        if (other != null) {
            pair(half, other);
        } else if (moreToCome) {
            waitingBaseline.put(half.key(), half);
        } else {
            onlyBaseline.add(half);
        }
    }

    private void fromCandidate(Half half, boolean moreToCome) {
        Half other = waitingBaseline.remove(half.key());
        if (other != null) {
            pair(other, half);
        } else if (moreToCome) {
            waitingCandidate.put(half.key(), half);
        } else {
            onlyCandidate.add(half);
        }
    }

    private void pair(Half baseline, Half candidate) {
        if (baseline.content() == candidate.content()) {
            count++;
            pairs.accept(baseline, candidate);
        } else {
            changed.add(baseline);
        }
    }

    Pairing pairing() {
        return new Pairing(count, onlyBaseline.unpaired(), onlyCandidate.unpaired(), changed.unpaired());
    }
}
