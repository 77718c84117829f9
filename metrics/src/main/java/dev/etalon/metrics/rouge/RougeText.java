package dev.etalon.metrics.rouge;

import dev.etalon.metrics.sequence.CommonSubsequence;
import dev.etalon.metrics.sequence.NgramOverlap;
import dev.etalon.metrics.sequence.WordNumbers;
import java.util.ArrayList;
import java.util.List;

/** An answer, cut once and compared with any number of references. */
final class RougeText {
    private final RougeOptions options;
    private final WordNumbers numbers = new WordNumbers();
    private final List<int[]> answer;

    RougeText(RougeOptions options, String answer) {
        this.options = options;
        this.answer = lines(answer);
    }

    Overlap against(String text) {
        List<int[]> reference = lines(text);
        if (options.type().equals(RougeType.L_SUM)) {
            return ofLines(reference);
        }
        int order = options.type().order();
        return order == 0
                ? ofSubsequence(answer.get(0), reference.get(0))
                : ofNgrams(answer.get(0), reference.get(0), order);
    }

    /** Lines without characters are none; of other types than Lsum, the whole text is the one line. */
    private List<int[]> lines(String text) {
        if (!options.type().equals(RougeType.L_SUM)) {
            return List.of(numbered(text));
        }
        List<int[]> lines = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            if (!line.isEmpty()) {
                lines.add(numbered(line));
            }
        }
        return lines;
    }

    private int[] numbered(String text) {
        boolean plain = options.tokenizer() == RougeTokenizer.ASCII && !options.stemmed();
        if (plain && AsciiWords.suits(text)) {
            return AsciiWords.numbered(text, numbers);
        }
        return numbers.of(options.tokenizer().tokens(text, options.stemmed()));
    }

    private static Overlap ofNgrams(int[] answer, int[] reference, int order) {
        NgramOverlap overlap = new NgramOverlap(reference, order);
        double shared = overlap.shared(answer)[order - 1];
        return new Overlap(shared / Math.max(1, answer.length - order + 1), shared / Math.max(1, overlap.size(order)));
    }

    private Overlap ofSubsequence(int[] answer, int[] reference) {
        if (answer.length == 0 || reference.length == 0) {
            return Overlap.NOTHING;
        }
        double length = CommonSubsequence.length(reference, answer, numbers.size());
        return new Overlap(length / answer.length, length / reference.length);
    }

    private Overlap ofLines(List<int[]> reference) {
        int said = words(answer);
        int wanted = words(reference);
        if (said == 0 || wanted == 0) {
            return Overlap.NOTHING;
        }
        double hits = new UnionSubsequence(answer, reference, numbers.size()).hits(reference);
        return new Overlap(hits / said, hits / wanted);
    }

    private static int words(List<int[]> lines) {
        return lines.stream().mapToInt(line -> line.length).sum();
    }
}
