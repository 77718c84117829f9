package dev.etalon.verify.instruction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.Score;
import dev.etalon.core.subject.Answer;
import dev.etalon.verify.Resources;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** IFEval's checks on GPT-4's recorded responses, changed and exchanged, held to upstream's code. */
class InstructionParityTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<JsonNode> ROWS = rows("ifeval-reference.jsonl.gz", 1);
    private static final List<JsonNode> TEXTS = rows("ifeval-texts.jsonl.gz", 0);
    private final InstructionScorer scorer = new InstructionScorer();

    private int compared;
    private final Map<String, Integer> different = new TreeMap<>();

    /**
     * Upstream takes a random letter for # and !; its langdetect finds no language in texts in capitals and then agrees, where we ask for
     * the language of their small letters; its sentences are cut by lists that were trained.
     */
    @Test
    void agreesOn23234Of23296Verdicts() {
        for (JsonNode row : ROWS) {
            String response = row.get("response").asText();
            row.get("changed").properties().forEach(e -> compare(row, changed(e.getKey(), response), e.getValue()));
            row.get("others").properties().forEach(e -> compare(row, response(e.getKey()), e.getValue()));
        }

        assertThat(compared).isEqualTo(23_296);
        assertThat(different)
                .isEqualTo(Map.of(
                        "change_case:english_capital", 24,
                        "change_case:english_lowercase", 2,
                        "keywords:letter_frequency", 21,
                        "language:response_language", 10,
                        "length_constraints:number_sentences", 5));
    }

    @Test
    void countsWordsAndCapitalsLikeNltk() {
        int words = 0;
        int capitals = 0;
        int sentences = 0;
        for (int i = 0; i < ROWS.size(); i++) {
            String text = ROWS.get(i).get("response").asText();
            words += PythonText.wordCount(text) == TEXTS.get(i).get("words").asInt() ? 1 : 0;
            capitals += CapitalWords.count(text) == TEXTS.get(i).get("capitals").asInt() ? 1 : 0;
            sentences += Sentences.count(text) == TEXTS.get(i).get("sentences").asInt() ? 1 : 0;
        }

        assertThat(List.of(words, capitals, sentences)).isEqualTo(List.of(539, 540, 526));
    }

    private void compare(JsonNode row, String response, JsonNode expected) {
        Score score = scorer.score(sample(row), Answer.of(response));
        List<?> checks = (List<?>) score.evidence().details().get("checks");
        for (int i = 0; i < checks.size(); i++) {
            Map<?, ?> check = (Map<?, ?>) checks.get(i);
            count(check, "strict", expected.get(0).asText().charAt(i) == '1');
            count(check, "loose", expected.get(1).asText().charAt(i) == '1');
        }
    }

    private void count(Map<?, ?> check, String way, boolean expected) {
        compared++;
        if (!check.get(way).equals(expected)) {
            different.merge(String.valueOf(check.get("instruction")), 1, Integer::sum);
        }
    }

    private static Sample sample(JsonNode row) {
        return Sample.of(row.get("key").asText(), row.get("prompt").asText())
                .withMetadata("instruction_id_list", JSON.convertValue(row.get("instruction_id_list"), List.class))
                .withMetadata("kwargs", JSON.convertValue(row.get("kwargs"), List.class));
    }

    private static String response(String index) {
        return ROWS.get(Integer.parseInt(index)).get("response").asText();
    }

    /** The changes that the script in benchmarks/peers makes. */
    private static String changed(String name, String text) {
        return switch (name) {
            case "same" -> text;
            case "upper" -> text.toUpperCase(Locale.ROOT);
            case "lower" -> text.toLowerCase(Locale.ROOT);
            case "no-comma" -> text.replace(",", "");
            case "quoted" -> '"' + text + '"';
            case "first-half" ->
                text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, text.length()) / 2));
            case "starred" -> "*" + text.replace("\n\n", "*\n\n* ") + "*\nP.S. My answer is yes.";
            case "twice" -> text + "\n******\n" + text + " More.";
            case "fenced" -> "```json\n{\"answer\": " + quoted(text) + "}\n```";
            case "empty" -> "  \n ";
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static String quoted(String text) {
        try {
            return JSON.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII).writeValueAsString(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<JsonNode> rows(String name, int skipped) {
        List<JsonNode> rows = Resources.rows(InstructionParityTest.class, name);
        return rows.subList(skipped, rows.size());
    }
}
