package dev.etalon.store.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.etalon.core.score.Evidence;
import dev.etalon.core.score.Failure;
import dev.etalon.core.score.FailureKind;
import dev.etalon.core.score.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A score as a row. */
public final class ScoreCodec {
    private ScoreCodec() {}

    public static ScoreRow encode(String measure, Score score) {
        String evidence = encode(score.evidence());
        return switch (score) {
            case Score.Graded(double value, List<Double> statistics, var ignored) ->
                new ScoreRow(measure, "graded", value, null, null, null, null, encode(statistics), evidence);
            case Score.Labelled(String label, var expected, var ignored) ->
                new ScoreRow(measure, "labelled", null, label, expected, null, null, null, evidence);
            case Score.Abstained(String reason, var ignored) ->
                new ScoreRow(measure, "abstained", null, null, null, null, reason, null, evidence);
            case Score.Failed(Failure(FailureKind kind, String message), var ignored) ->
                new ScoreRow(measure, "failed", null, null, null, kind.name(), message, null, evidence);
        };
    }

    public static Score decode(ScoreRow row) {
        Evidence evidence = decodeEvidence(row.evidence());
        return switch (row.kind()) {
            case "graded" ->
                new Score.Graded(present(row.value(), "value"), decodeStatistics(row.statistics()), evidence);
            case "labelled" -> new Score.Labelled(present(row.label(), "label"), row.expected(), evidence);
            case "abstained" -> new Score.Abstained(present(row.message(), "message"), evidence);
            case "failed" ->
                new Score.Failed(
                        failure(present(row.failure(), "failure"), present(row.message(), "message")), evidence);
            default ->
                throw new IllegalArgumentException("the database holds a score of an unknown kind: " + row.kind());
        };
    }

    public static Failure failure(String kind, String message) {
        return new Failure(FailureKind.valueOf(kind), message);
    }

    private static <T> T present(@Nullable T column, String name) {
        return Objects.requireNonNull(column, name + " is null");
    }

    public static @Nullable String encode(Evidence evidence) {
        if (evidence.equals(Evidence.NONE)) {
            return null;
        }
        return Json.write(json -> {
            json.writeStartObject();
            json.writeStringField("text", evidence.text());
            json.writeFieldName("details");
            JsonValues.write(json, evidence.details());
            json.writeEndObject();
        });
    }

    public static Evidence decodeEvidence(@Nullable String text) {
        if (text == null) {
            return Evidence.NONE;
        }
        JsonNode json = Json.read(text);
        return new Evidence(json.path("text").asText(), JsonValues.readMap(json.path("details")));
    }

    private static @Nullable String encode(List<Double> statistics) {
        if (statistics.isEmpty()) {
            return null;
        }
        return Json.write(json -> {
            json.writeStartArray();
            for (double number : statistics) {
                json.writeNumber(number);
            }
            json.writeEndArray();
        });
    }

    private static List<Double> decodeStatistics(@Nullable String text) {
        List<Double> statistics = new ArrayList<>();
        if (text != null) {
            Json.read(text).forEach(number -> statistics.add(Double.valueOf(number.asText())));
        }
        return statistics;
    }
}
