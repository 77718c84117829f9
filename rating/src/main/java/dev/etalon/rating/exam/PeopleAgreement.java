package dev.etalon.rating.exam;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.stats.ClusteredMean;
import dev.etalon.core.stats.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How often two people agree on the same answer: what can be asked of a rater at most. A rater that agrees with the settled label more
 * often than people do with each other has learnt whatever the labels follow.
 */
final class PeopleAgreement {
    private static final String NAME = "people agree";

    private final ExamTerms terms;
    private final List<double[]> answers = new ArrayList<>();

    PeopleAgreement(ExamTerms terms) {
        this.terms = terms;
    }

    /** Counts the pairs of people on one answer; takes no notice of answers that fewer than two have labelled. */
    void add(Sample sample) {
        List<String> labels = terms.people().stream()
                .map(sample::text)
                .flatMap(Optional::stream)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> terms.mapping().getOrDefault(text, text))
                .toList();
        double agreed = 0;
        double pairs = 0;
        for (int i = 0; i < labels.size(); i++) {
            for (int j = 0; j < i; j++) {
                pairs++;
                agreed += labels.get(i).equalsIgnoreCase(labels.get(j)) ? 1 : 0;
            }
        }
        if (pairs > 0) {
            answers.add(new double[] {agreed, pairs});
        }
    }

    /** The share of agreeing pairs, its interval clustered by answer; empty where no answer has two labels. */
    Optional<Mark> mark(double level) {
        if (answers.isEmpty()) {
            return Optional.empty();
        }
        ClusteredMean mean = ClusteredMean.of(
                answers.stream().mapToDouble(answer -> answer[0]).toArray(),
                answers.stream().mapToDouble(answer -> answer[1]).toArray());
        if (answers.size() < 2) {
            return Optional.of(new Mark(NAME, mean.value(), null, null, null));
        }
        Interval interval = mean.wilson(level);
        return Optional.of(new Mark(NAME, mean.value(), interval.low(), interval.high(), interval.method()));
    }
}
