package dev.etalon.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** What {@code --json} printed of a run, to ask it questions. */
record JsonRun(int exitCode, JsonNode report, String err) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static JsonRun of(Etalon.Result result) throws IOException {
        return new JsonRun(result.exitCode(), JSON.readTree(result.out()), result.err());
    }

    String status() {
        return report.path("run").path("status").asText();
    }

    String id() {
        return report.path("run").path("id").asText();
    }

    JsonNode totals() {
        return report.path("totals");
    }

    /** Each sample's answer, or the kind of its failure. */
    Map<String, String> outcomes() {
        Map<String, String> outcomes = new TreeMap<>();
        report.path("rows").forEach(row -> outcomes.put(row.path("id").asText(), outcome(row)));
        return outcomes;
    }

    private static String outcome(JsonNode row) {
        return row.path("failure").isNull()
                ? row.path("answer").asText()
                : row.path("failure").asText().replaceFirst(":.*", "");
    }

    /** Each answered sample's score by a measure: a number, or what is there in its place and why. */
    Map<String, String> scores(String measure) {
        Map<String, String> scores = new TreeMap<>();
        report.path("rows")
                .forEach(row -> row.path("scores").forEach(cell -> {
                    if (cell.path("measure").asText().equals(measure)) {
                        scores.put(row.path("id").asText(), score(cell));
                    }
                }));
        return scores;
    }

    private static String score(JsonNode cell) {
        return cell.path("kind").asText().equals("graded")
                ? cell.path("value").asText()
                : cell.path("kind").asText() + " " + cell.path("text").asText().replaceFirst(":.*", "");
    }

    /** The main number of a measure over all samples. */
    JsonNode estimate(String measure) {
        return StreamSupport.stream(report.path("figures").spliterator(), false)
                .filter(figure -> figure.path("measure").asText().equals(measure))
                .filter(figure -> figure.path("slice").isNull())
                .findFirst()
                .orElseThrow()
                .path("estimate");
    }

    /** How many failures are told, by what and kind. */
    Map<String, Integer> failures() {
        Map<String, Integer> failures = new TreeMap<>();
        totals().path("failures")
                .forEach(one -> failures.put(
                        one.path("what").asText() + " " + one.path("kind").asText(),
                        one.path("count").asInt()));
        return failures;
    }
}
