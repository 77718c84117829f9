package dev.etalon.metrics.ranking;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.FailureKind;
import dev.etalon.core.score.Score;
import dev.etalon.core.scorer.Scorer;
import dev.etalon.core.subject.Answer;
import dev.etalon.metrics.text.Signature;
import java.util.Optional;

/** Scores how much a ranked list agrees with the one that the sample has. */
public final class OverlapScorer implements Scorer {
    private final double persistence;
    private final boolean shareRanks;
    private final RankingPlaces places;

    /**
     * @param persistence the weight of a rank over that of the rank before it, between 0 and 1
     * @param shareRanks whether documents of equal score share a rank; else they follow each other by their ids
     */
    public OverlapScorer(double persistence, boolean shareRanks, RankingPlaces places) {
        if (!(persistence > 0 && persistence < 1)) {
            throw new IllegalArgumentException("the persistence lies between 0 and 1, not at " + persistence);
        }
        this.persistence = persistence;
        this.shareRanks = shareRanks;
        this.places = places;
    }

    /** {@code rbo|v1|p:0.9|ties:id|extrapolated:yes|...}. */
    public String signature() {
        return places.in(Signature.of("rbo", 1)
                        .with("p", Double.toString(persistence))
                        .with("ties", shareRanks ? "shared" : "id")
                        .with("extrapolated", "yes"))
                .toString();
    }

    @Override
    public Score score(Sample sample, Answer answer) {
        Optional<Object> known = places.against(sample);
        if (known.isEmpty()) {
            return Score.abstained("sample " + sample.id()
                    + " has no list to compare with: name the field as \"against\", or map a column to \"reference\"");
        }
        try {
            RankedList expected = unique("the expected list", ListReader.list("the expected list", known.get()));
            RankedList said = unique("the list", places.list(sample, answer));
            double overlap = new RankBiasedOverlap(persistence, shareRanks).of(expected, said);
            return Double.isNaN(overlap)
                    ? Score.abstained("undefined: both lists are empty")
                    : Score.graded(Math.min(1, overlap));
        } catch (UnreadableListException e) {
            return Score.failed(FailureKind.UNREADABLE, String.valueOf(e.getMessage()));
        }
    }

    private static RankedList unique(String where, RankedList list) throws UnreadableListException {
        Optional<String> duplicate = list.duplicate();
        if (duplicate.isPresent()) {
            throw new UnreadableListException("document \"" + duplicate.get() + "\" stands in " + where + " twice");
        }
        return list;
    }
}
