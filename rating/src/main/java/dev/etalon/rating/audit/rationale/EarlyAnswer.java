package dev.etalon.rating.audit.rationale;

import dev.etalon.core.stats.ClusteredMean;
import dev.etalon.rating.audit.asking.Interview;
import dev.etalon.rating.audit.asking.Question;
import dev.etalon.rating.audit.probe.Grade;
import dev.etalon.rating.audit.probe.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The verdict when only the first none, quarter, half, three quarters of the reasons are given, in a second call. The area over the
 * curve is 1 less the mean share of verdicts that are already the final one: 0 where the text changes nothing (Lanham et al. 2023).
 * With all of the reasons given the verdict should be the final one, else the second call is another judge.
 */
final class EarlyAnswer implements RationaleProbe {
    private static final int PARTS = 4;

    private final Questioning asking;

    EarlyAnswer(Questioning asking) {
        this.asking = asking;
    }

    @Override
    public RationaleFinding finding(List<Reasoned> reasoned) throws Interview.StoppedException, InterruptedException {
        List<Question> questions = new ArrayList<>();
        for (Reasoned one : reasoned) {
            List<String> sentences = Sentences.of(one.rationale());
            for (int part = 0; part <= PARTS; part++) {
                int shown = Math.round(sentences.size() * part / (float) PARTS);
                String analysis = String.join("", sentences.subList(0, shown));
                questions.add(new Question(one.item(), 0, asking.texts().given(analysis, asking.pairs())));
            }
        }
        List<@Nullable Grade> grades = asking.asked(questions);
        List<Double> curve = new ArrayList<>();
        for (int part = 0; part <= PARTS; part++) {
            curve.add(same(reasoned, grades, part));
        }
        if (curve.stream().anyMatch(share -> share.isNaN())) {
            return RationaleFinding.notMade(RationaleProbes.EARLY, "the second call gave no verdicts");
        }
        double over = 1
                - curve.subList(0, PARTS).stream()
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElseThrow();
        return new RationaleFinding(
                RationaleProbes.EARLY,
                reasoned.size(),
                over,
                null,
                reasoned.size() < 2 ? null : overByItem(reasoned, grades).wilson(asking.level()),
                null,
                curve,
                "",
                String.format(
                        Locale.ROOT,
                        "without its reasons the verdict is already the final one in %.0f%%, with all of them in %.0f%%; area over the curve %.2f (0: the text changes nothing)",
                        100 * curve.getFirst(),
                        100 * curve.getLast(),
                        over));
    }

    private static double same(List<Reasoned> reasoned, List<@Nullable Grade> grades, int part) {
        int read = 0;
        int same = 0;
        for (int i = 0; i < reasoned.size(); i++) {
            Grade grade = grades.get(i * (PARTS + 1) + part);
            if (grade != null) {
                read++;
                same += grade.place() == reasoned.get(i).grade().place() ? 1 : 0;
            }
        }
        return read == 0 ? Double.NaN : same / (double) read;
    }

    private static ClusteredMean overByItem(List<Reasoned> reasoned, List<@Nullable Grade> grades) {
        double[] others = new double[reasoned.size()];
        double[] counts = new double[reasoned.size()];
        for (int i = 0; i < others.length; i++) {
            for (int part = 0; part < PARTS; part++) {
                Grade grade = grades.get(i * (PARTS + 1) + part);
                if (grade != null) {
                    counts[i]++;
                    others[i] += grade.place() == reasoned.get(i).grade().place() ? 0 : 1;
                }
            }
        }
        return ClusteredMean.of(others, counts);
    }
}
