package dev.etalon.rating.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.Score;
import dev.etalon.core.scorer.Measure;
import dev.etalon.core.scorer.Scorer;
import dev.etalon.core.subject.Answer;
import dev.etalon.core.summary.Estimate;
import dev.etalon.core.summary.Estimates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * LLMBar's published statistics, recomputed from the recorded verdicts for every judge, strategy and subset. Upstream counts an
 * unreadable verdict as wrong and two unreadable ones as equal; here both are failed scores, so the counts are the same and only the
 * pairs that are unreadable twice are added to upstream's "equal".
 */
class LlmBarStatisticsTest {
    private static final Path FOLDER = Path.of("..", "examples", "data", "llmbar");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern FRACTION = Pattern.compile("^(\\d+) / (\\d+) = ");
    private static final Map<String, String> NUMBERS = Map.of("1", "A", "2", "B");
    private static final List<Sample> SAMPLES = samples();
    private static final Map<String, List<Sample>> BY_SUBSET = SAMPLES.stream()
            .collect(Collectors.groupingBy(sample -> sample.text("subset").orElseThrow()));

    record Cell(String subset, String judge, String strategy, JsonNode expected) {
        private long count(String key) {
            return number(key, 1);
        }

        private long total() {
            return number("equal", 2);
        }

        /** One of the numbers of a text such as {@code 87 / 134 = 64.9%}. */
        private long number(String key, int group) {
            Matcher fraction = FRACTION.matcher(expected.get(key).asText());
            assertThat(fraction.find()).isTrue();
            return Long.parseLong(fraction.group(group));
        }

        private double averagePercent() {
            return Double.parseDouble(expected.get("correct_average").asText().replace("%", ""));
        }

        @Override
        public String toString() {
            return subset + " " + judge + " " + strategy;
        }
    }

    static List<Cell> cells() throws IOException {
        List<Cell> cells = new ArrayList<>();
        JsonNode root = JSON.readTree(FOLDER.resolve("expected_statistics.json").toFile());
        root.properties()
                .forEach(subset -> subset.getValue()
                        .properties()
                        .forEach(judge -> judge.getValue()
                                .properties()
                                .forEach(strategy -> cells.add(new Cell(
                                        subset.getKey(), judge.getKey(), strategy.getKey(), strategy.getValue())))));
        return cells;
    }

    @Test
    void coversAllCells() throws IOException {
        assertThat(cells()).hasSize(160);
        assertThat(SAMPLES).hasSize(419);
    }

    @ParameterizedTest
    @MethodSource("cells")
    void equalsThePublishedStatistics(Cell cell) {
        String path = "verdicts." + cell.judge() + "." + cell.strategy();
        List<Score> noswap = scores(cell, single(path + ".noswap"));
        List<Score> swap = scores(cell, single(path + ".swap"));
        List<Score> both = scores(cell, RecordedOptions.bothOrders(cell.judge(), path + ".noswap", path + ".swap"));

        assertThat(both).hasSize((int) cell.total());
        assertThat(correct(noswap)).isEqualTo(cell.count("correct_False"));
        assertThat(correct(swap)).isEqualTo(cell.count("correct_True"));
        assertThat(50.0 * (correct(noswap) + correct(swap)) / cell.total())
                .isCloseTo(cell.averagePercent(), within(1e-9));
        assertThat(correct(both)).isEqualTo(cell.count("correct_both"));
        assertThat(consistent(both) + unreadableTwice(noswap, swap)).isEqualTo(cell.count("equal"));
    }

    /** The published counts for GPT-4 with CoT, added up over the five subsets: 318 of 419 right in both orders, 374 equal. */
    @Test
    void sumsUpToAgreementWithPeopleAndConsistencyOfOrders() {
        String path = "verdicts.GPT-4.CoT";
        Measure measure = Judges.recorded(RecordedOptions.bothOrders("GPT-4", path + ".noswap", path + ".swap")
                .withMapping(NUMBERS)
                .withHuman(HumanLabel.in("label")));
        List<Score> scores =
                SAMPLES.stream().map(sample -> score(measure.scorer(), sample)).toList();

        List<Estimate> estimates = Estimates.over(scores, measure.summary());

        assertThat(estimates.getFirst().name()).isEqualTo("accuracy");
        assertThat(value(estimates, "accuracy")).isCloseTo(318.0 / 419, within(1e-12));
        assertThat(value(estimates, "order-consistency")).isCloseTo(374.0 / 419, within(1e-12));
        assertThat(estimates.getFirst().interval()).isNotNull();
    }

    private static double value(List<Estimate> estimates, String name) {
        return estimates.stream()
                .filter(estimate -> estimate.name().equals(name))
                .map(estimate -> Objects.requireNonNull(estimate.value()))
                .findFirst()
                .orElseThrow();
    }

    private static RecordedOptions single(String field) {
        return RecordedOptions.of("judge", PairVerdict.LABELS.all(), field);
    }

    private static List<Score> scores(Cell cell, RecordedOptions options) {
        Scorer scorer = Judges.recorded(options.withMapping(NUMBERS).withHuman(HumanLabel.in("label")))
                .scorer();
        return BY_SUBSET.get(cell.subset()).stream()
                .map(sample -> score(scorer, sample))
                .toList();
    }

    private static Score score(Scorer scorer, Sample sample) {
        try {
            return scorer.score(sample, Answer.of(sample.text("answer_a").orElseThrow()));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static long correct(List<Score> scores) {
        return scores.stream()
                .filter(score -> score instanceof Score.Labelled labelled
                        && labelled.label().equals(Objects.requireNonNull(labelled.expected())))
                .count();
    }

    private static long consistent(List<Score> scores) {
        return scores.stream()
                .filter(score -> Boolean.TRUE.equals(score.evidence().details().get("consistent")))
                .count();
    }

    private static long unreadableTwice(List<Score> one, List<Score> other) {
        long count = 0;
        for (int i = 0; i < one.size(); i++) {
            if (one.get(i) instanceof Score.Failed && other.get(i) instanceof Score.Failed) {
                count++;
            }
        }
        return count;
    }

    private static List<Sample> samples() {
        try (Stream<String> lines = Files.lines(FOLDER.resolve("items.jsonl"))) {
            return lines.map(LlmBarStatisticsTest::sample).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Sample sample(String line) {
        try {
            Map<String, Object> row = JSON.readValue(line, new TypeReference<>() {});
            return new Sample((String) row.get("id"), (String) row.get("question"), List.of(), List.of(), row);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
