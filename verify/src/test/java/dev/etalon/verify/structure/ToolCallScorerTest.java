package dev.etalon.verify.structure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.FailureKind;
import dev.etalon.core.score.Score;
import dev.etalon.core.subject.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ToolCallScorerTest {
    private static final String WEATHER = "{\"name\": \"weather\", \"arguments\": {\"city\": \"Paris\", \"days\": 3}}";
    private static final String TIME = "{\"name\": \"time\", \"arguments\": {}}";

    @Test
    void readsTheShapesInWhichCallsAreWritten() {
        assertThat(value(WEATHER, WEATHER)).isEqualTo(1);
        assertThat(value(WEATHER, "Let me look.\n```json\n" + WEATHER + "\n```"))
                .isEqualTo(1);
        assertThat(
                        value(
                                WEATHER,
                                "{\"tool_calls\": [{\"id\": \"1\", \"type\": \"function\", \"function\": {\"name\":"
                                        + " \"weather\", \"arguments\": \"{\\\"days\\\": 3.0, \\\"city\\\": \\\"Paris\\\"}\"}}]}"))
                .isEqualTo(1);
        assertThat(value(WEATHER, "[{\"name\": \"weather\", \"input\": {\"city\": \"Paris\", \"days\": 3}}]"))
                .isEqualTo(1);
    }

    @Test
    void saysWhatIsWrong() {
        assertThat(text(WEATHER, WEATHER.replace("Paris", "London")))
                .isEqualTo("weather.city: expected \"Paris\", got \"London\"");
        assertThat(text(WEATHER, TIME)).isEqualTo("no call of weather, but of [time]");
        assertThat(text(WEATHER, "{\"name\": \"weather\", \"arguments\": {\"city\": \"Paris\"}}"))
                .isEqualTo("weather.days is missing");
        assertThat(text(WEATHER, WEATHER.replace("3", "3, \"unit\": \"C\"")))
                .isEqualTo("weather has more arguments: [unit]");
        assertThat(text(WEATHER, "[" + WEATHER + "," + WEATHER + "]"))
                .isEqualTo("2 calls, not 1: [weather, weather] in place of [weather]");
        assertThat(text(WEATHER, "I would call weather")).startsWith("The answer is no call of a tool: it is no JSON");
        assertThat(text(WEATHER, "{\"name\": \"weather\", \"arguments\": {\"city\": \"Paris\", \"city\": \"Paris\"}}"))
                .startsWith("The answer is no call of a tool: it is no JSON: Duplicate");
    }

    @Test
    void keepsToItsOptions() {
        String both = "[" + WEATHER + "," + TIME + "]";
        String turned = "[" + TIME + "," + WEATHER + "]";
        assertThat(value(both, turned)).isEqualTo(1);
        assertThat(value(new ToolCallOptions(null, true, false, false, 0), both, turned))
                .isZero();
        assertThat(value(new ToolCallOptions(null, true, true, false, 0), WEATHER, turned))
                .isEqualTo(1);
        assertThat(value(
                        new ToolCallOptions(null, false, false, true, 0),
                        TIME,
                        "{\"name\": \"time\", \"arguments\": {\"z\": 1}}"))
                .isEqualTo(1);
        assertThat(value(new ToolCallOptions(null, false, false, false, 0.1), WEATHER, WEATHER.replace("3", "3.2")))
                .isEqualTo(1);
        assertThat(value(WEATHER, WEATHER.replace("3", "3.2"))).isZero();
        assertThat(value(WEATHER, WEATHER.replace("3", "\"3\""))).isZero();
        assertThat(value(WEATHER, WEATHER.replace("3", "3e999999999"))).isZero();
    }

    @Test
    void findsTheBestAssignmentOfCallsWithinTheTolerance() {
        String expected = "[{\"name\":\"f\",\"arguments\":{\"x\":1.0}},{\"name\":\"f\",\"arguments\":{\"x\":1.2}}]";
        String made = "[{\"name\":\"f\",\"arguments\":{\"x\":1.1}},{\"name\":\"f\",\"arguments\":{\"x\":0.9}}]";
        assertThat(value(new ToolCallOptions(null, false, false, false, 0.15), expected, made))
                .isEqualTo(1);
    }

    @Test
    void readsTheExpectedCallsFromAColumn() {
        ToolCallScorer scorer = new ToolCallScorer(new ToolCallOptions("calls", false, false, false, 0));
        Sample sample = Sample.of("1", "")
                .withMetadata(
                        "calls", List.of(Map.of("name", "weather", "arguments", Map.of("city", "Paris", "days", 3))));
        assertThat(scorer.score(sample, Answer.of(WEATHER)))
                .isInstanceOfSatisfying(
                        Score.Graded.class, graded -> assertThat(graded.value()).isEqualTo(1));
        assertThat(scorer.score(Sample.of("1", ""), Answer.of(WEATHER))).isInstanceOf(Score.Abstained.class);
        assertThat(scorer.score(Sample.of("1", "").withMetadata("calls", "{"), Answer.of(WEATHER)))
                .isInstanceOfSatisfying(
                        Score.Failed.class,
                        failed -> assertThat(failed.failure().kind()).isEqualTo(FailureKind.SCORER));
    }

    private static double value(String expected, String answer) {
        return value(ToolCallOptions.DEFAULT, expected, answer);
    }

    private static double value(ToolCallOptions options, String expected, String answer) {
        Score score = new ToolCallScorer(options).score(Sample.of("1", "", expected), Answer.of(answer));
        assertThat(score).isInstanceOf(Score.Graded.class);
        return ((Score.Graded) score).value();
    }

    private static String text(String expected, String answer) {
        return new ToolCallScorer(ToolCallOptions.DEFAULT)
                .score(Sample.of("1", "", expected), Answer.of(answer))
                .evidence()
                .text();
    }
}
