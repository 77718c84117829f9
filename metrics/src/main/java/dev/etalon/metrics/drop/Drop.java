package dev.etalon.metrics.drop;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.Evidence;
import dev.etalon.core.score.Score;
import dev.etalon.core.scorer.Scorer;
import dev.etalon.core.subject.Answer;
import dev.etalon.metrics.text.PyText;
import dev.etalon.metrics.text.References;
import dev.etalon.metrics.text.Signature;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The F1 of DROP from 0 to 1, equal to its official evaluator: spans of answer and reference are paired so that the sum of their F1 is
 * greatest; the mean over the longer of both lists, rounded to two decimals, of several references the best. The statistics are F1 and
 * exact match, each of the best reference for it. Dua et al., "DROP: A Reading Comprehension Benchmark Requiring Discrete Reasoning
 * Over Paragraphs", NAACL 2019.
 */
public final class Drop implements Scorer {
    private final String separator;

    /** @param separator what stands between the spans of an answer or reference; empty where each is one span */
    public Drop(String separator) {
        this.separator = Objects.requireNonNull(separator, "separator is null");
    }

    /** {@code drop|v1|spans:one}, or the hash of the separator. */
    public String signature() {
        Signature signature = Signature.of("drop", 1);
        return (separator.isEmpty() ? signature.with("spans", "one") : signature.withHash("spans", List.of(separator)))
                .toString();
    }

    @Override
    public Score score(Sample sample, Answer answer) {
        if (sample.references().isEmpty()) {
            return References.missing(sample, "drop");
        }
        List<DropText> said = spans(answer.text());
        double f1 = 0;
        double exact = 0;
        for (String reference : sample.references()) {
            // The official evaluator passes over references whose first span is blank.
            if (!PyText.strip(pieces(reference).get(0)).isEmpty()) {
                List<DropText> right = spans(reference);
                f1 = Math.max(f1, f1(said, right));
                exact = Math.max(exact, equal(said, right) ? 1 : 0);
            }
        }
        return new Score.Graded(f1, List.of(f1, exact), Evidence.NONE);
    }

    private static boolean equal(List<DropText> said, List<DropText> right) {
        return said.size() == right.size() && new HashSet<>(normals(said)).equals(new HashSet<>(normals(right)));
    }

    private static List<String> normals(List<DropText> spans) {
        return spans.stream().map(DropText::normal).toList();
    }

    private static double f1(List<DropText> said, List<DropText> right) {
        double[][] gains = new double[right.size()][said.size()];
        for (int row = 0; row < gains.length; row++) {
            for (int column = 0; column < said.size(); column++) {
                gains[row][column] = right.get(row).f1(said.get(column));
            }
        }
        double sum = 0;
        for (double gain : Assignment.gains(gains, right.size(), said.size())) {
            sum += gain;
        }
        double mean = sum / Math.max(said.size(), right.size());
        return Math.rint(mean * 100) / 100;
    }

    private List<DropText> spans(String text) {
        return pieces(text).stream().map(DropText::of).toList();
    }

    private List<String> pieces(String text) {
        return separator.isEmpty() ? List.of(text) : List.of(text.split(Pattern.quote(separator), -1));
    }
}
