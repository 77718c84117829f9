package dev.etalon.metrics.ranking;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.Evidence;
import dev.etalon.core.score.FailureKind;
import dev.etalon.core.score.Score;
import dev.etalon.core.scorer.Scorer;
import dev.etalon.core.subject.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Scores one query: its ranked list against its judgements, by one or more measures. The statistics are 1 and each measure's value. */
public final class RankingScorer implements Scorer {
    private final RankingOptions options;
    private final RankingPlaces places;
    private final RankingEvaluator evaluator;

    public RankingScorer(RankingOptions options, RankingPlaces places) {
        this.options = options;
        this.places = places;
        this.evaluator = new RankingEvaluator(options);
    }

    public String signature() {
        return places.in(options.signature()).toString();
    }

    @Override
    public Score score(Sample sample, Answer answer) {
        Optional<Object> known = places.against(sample);
        if (known.isEmpty()) {
            return Score.abstained(
                    "sample " + sample.id()
                            + " has no judgements: name the field with the relevant documents as \"relevant\", or map a column to \"reference\"");
        }
        try {
            return score(JudgementReader.judgements(known.get()), places.list(sample, answer));
        } catch (UnreadableListException e) {
            return Score.failed(FailureKind.UNREADABLE, String.valueOf(e.getMessage()));
        }
    }

    private Score score(Judgements judgements, RankedList list) throws UnreadableListException {
        if (options.asksForErr() && judgements.highest() > options.highestGrade()) {
            throw new UnreadableListException("a document has grade " + judgements.highest()
                    + ", the highest is said to be " + options.highestGrade() + ": correct \"highest-grade\"");
        }
        if (options.policy().skipWithoutRelevant() && judgements.atLeast(options.level()) == 0) {
            return Score.abstained("left out: nothing is relevant to this query");
        }
        if (options.policy().skipWithoutResults() && list.size() == 0) {
            return Score.abstained("left out: nothing was found for this query");
        }
        RankedList clean = withoutDuplicates(list);
        return graded(evaluator.evaluate(clean, judgements), evidence(clean, judgements));
    }

    private RankedList withoutDuplicates(RankedList list) throws UnreadableListException {
        Optional<String> duplicate = list.duplicate();
        if (duplicate.isPresent() && !options.policy().firstOfDuplicates()) {
            throw new UnreadableListException(
                    "document \"" + duplicate.get()
                            + "\" stands in the list twice: list each once, or set \"duplicates: first\" to count its best place");
        }
        return duplicate.isPresent() ? list.withoutDuplicates(options.like()) : list;
    }

    private Score graded(double[] values, Evidence evidence) {
        List<Double> statistics = new ArrayList<>(values.length + 1);
        statistics.add(1.0);
        Evidence said = evidence;
        for (int i = 0; i < values.length; i++) {
            statistics.add(values[i]);
            said = values.length > 1 ? said.with(options.measures().get(i), values[i]) : said;
        }
        return new Score.Graded(values[0], statistics, said);
    }

    private Evidence evidence(RankedList list, Judgements judgements) {
        JudgedRanking ranking = evaluator.ranking(list, judgements);
        int found = ranking.found(RankingMeasure.ALL);
        String first = found == 0
                ? ""
                : ", the first at rank " + Math.round(1 / new ReciprocalRank(RankingMeasure.ALL).of(ranking));
        return Evidence.of(found + " of " + ranking.relevant() + " relevant documents among the " + ranking.size()
                + " listed" + first);
    }
}
