package dev.etalon.metrics.ranking;

import dev.etalon.core.dataset.Document;
import dev.etalon.core.dataset.Sample;
import dev.etalon.core.subject.Answer;
import dev.etalon.core.subject.Step;
import dev.etalon.metrics.text.Signature;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the ranked list of a sample stands, and where what it is held against. A list is JSON: ids in their order, objects with an id
 * and maybe a score, or an object from id to score.
 *
 * @param from the answer's text, the sample's context documents, a step of the answer's trace, or a field of the sample
 * @param name of the step (null for the last one) or of the field; null for the others
 * @param against the field of the sample with the judgements (an object from id to grade, or a list of relevant ids); null for a field
 *     {@code relevance} where there is one, else the references
 */
public record RankingPlaces(
        Source from, @Nullable String name, @Nullable String against) {
    /** The answer's text, against the field {@code relevance} or the references. */
    public static final RankingPlaces USUAL = new RankingPlaces(Source.ANSWER, null, null);

    private static final String USUAL_FIELD = "relevance";

    /** Where a ranked list can stand. */
    public enum Source {
        ANSWER,
        CONTEXT,
        TRACE,
        FIELD
    }

    public RankingPlaces {
        Objects.requireNonNull(from, "from is null");
        if (from == Source.FIELD && name == null) {
            throw new IllegalArgumentException("a ranked list from a field needs the field's name");
        }
    }

    public RankingPlaces withContext() {
        return new RankingPlaces(Source.CONTEXT, null, against);
    }

    /** @param step the name of the step, null for the last one */
    public RankingPlaces withTrace(@Nullable String step) {
        return new RankingPlaces(Source.TRACE, step, against);
    }

    public RankingPlaces withField(String field) {
        return new RankingPlaces(Source.FIELD, field, against);
    }

    public RankingPlaces withAgainst(String field) {
        return new RankingPlaces(from, name, field);
    }

    Signature in(Signature signature) {
        String place = from.name().toLowerCase(Locale.ROOT) + (name == null ? "" : ":" + name);
        return signature.with("from", place).with("against", against == null ? "usual" : against);
    }

    /** @throws UnreadableListException when there is no list there, or it is not one */
    RankedList list(Sample sample, Answer answer) throws UnreadableListException {
        return switch (from) {
            case ANSWER -> ListReader.list("the answer", answer.text());
            case CONTEXT ->
                RankedList.of(sample.context().stream().map(Document::id).toList());
            case TRACE -> ListReader.list("the trace", step(answer));
            case FIELD ->
                ListReader.list(
                        "field \"" + name + "\"",
                        sample.field(Objects.requireNonNull(name))
                                .orElseThrow(() -> new UnreadableListException("sample " + sample.id()
                                        + " has no field \"" + name + "\" with a ranked list")));
        };
    }

    /** What the list is held against, empty where the sample has nothing. */
    Optional<Object> against(Sample sample) {
        if (against != null) {
            return sample.field(against);
        }
        Optional<Object> usual = sample.field(USUAL_FIELD);
        List<String> references = sample.references();
        return usual.isPresent() || references.isEmpty() ? usual : Optional.of(references);
    }

    private String step(Answer answer) throws UnreadableListException {
        return answer.trace().stream()
                .filter(step -> name == null || step.name().equals(name))
                .reduce((earlier, later) -> later)
                .map(Step::output)
                .orElseThrow(() -> new UnreadableListException(
                        "the answer's trace has no step" + (name == null ? "" : " \"" + name + "\"")));
    }
}
