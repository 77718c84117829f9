package dev.etalon.rating.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.etalon.core.stats.Interval;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How often the intervals hold the truth, beside the published simulation of the same estimators. */
@Tag("slow")
class CoverageTest {
    private static final int REPEATS = 2_000;
    private static final Pattern POPULATION = Pattern.compile("sim p=([.\\d]+) TPR=([.\\d]+) TNR=([.\\d]+)");

    static List<JsonNode> designs() throws IOException {
        try (InputStream file = CoverageTest.class.getResourceAsStream("coverage_design.json")) {
            JsonNode all = new ObjectMapper().readTree(Objects.requireNonNull(file));
            return StreamSupport.stream(all.spliterator(), false)
                    .filter(row -> row.get("pop").asText().startsWith("sim"))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("designs")
    void isThatOfThePublishedSimulation(JsonNode design) {
        Matcher population = POPULATION.matcher(design.get("pop").asText());
        assertThat(population.matches()).isTrue();
        Simulation simulation = new Simulation(
                Double.parseDouble(population.group(1)),
                Double.parseDouble(population.group(2)),
                Double.parseDouble(population.group(3)),
                design.get("design").asText().startsWith("balanced"));
        int golden = design.get("n").asInt();
        int others = design.get("N").asInt();

        Hits stratified = new Hits();
        Hits lee = new Hits();
        for (int i = 0; i < REPEATS; i++) {
            simulation.draw(golden, others, i, stratified, lee);
        }

        agrees(stratified, design.get("poststrat"), 0.004);
        if (lee.all
                > 0.99 * REPEATS) { // else the refusal of rates that say too little has changed what is averaged over
            agrees(lee, design.get("Lee2025"), 0.008);
        }
        if (!simulation.balanced) {
            assertThat(stratified.coverage()).isBetween(0.93, 0.97);
        }
        assertThat(lee.coverage()).isGreaterThan(0.93);
    }

    /** The published figures are of 600 repeats. */
    private static void agrees(Hits hits, JsonNode published, double width) {
        double coverage = published.get("coverage").asDouble();
        double error = Math.sqrt(coverage * (1 - coverage) * (1 / 600.0 + 1.0 / REPEATS));
        assertThat(hits.coverage()).isEqualTo(coverage, within(4 * error + 0.005));
        assertThat(hits.width()).isEqualTo(published.get("width").asDouble(), within(width));
    }

    private record Simulation(double share, double sensitivity, double specificity, boolean balanced) {
        void draw(int golden, int others, int seed, Hits stratified, Hits lee) {
            Random random = new Random(seed);
            long[] cells = new long[4];
            for (int i = 0; i < golden; i++) {
                boolean pass = balanced ? i < golden / 2 : random.nextDouble() < share;
                boolean judged = judged(random, pass);
                cells[pass ? (judged ? 0 : 2) : (judged ? 1 : 3)]++;
            }
            long passes = 0;
            for (int i = 0; i < others; i++) {
                passes += judged(random, random.nextDouble() < share) ? 1 : 0;
            }
            GoldenTable table = new GoldenTable(cells[0], cells[1], cells[2], cells[3]);
            // The published simulation takes the rater's share over golden and other answers together.
            stratified.add(
                    new PostStratified(table)
                            .interval((double) passes + table.judgedPasses(), others + (double) golden, 0.95),
                    share);
            if (table.passes() > 0 && table.fails() > 0 && table.informedness() >= LeeCorrection.LEAST_INFORMEDNESS) {
                lee.add(new LeeCorrection(table).interval((double) passes, others, 0.95), share);
            }
        }

        private boolean judged(Random random, boolean pass) {
            return random.nextDouble() < (pass ? sensitivity : 1 - specificity);
        }
    }

    private static final class Hits {
        private int held;
        private int all;
        private double width;

        void add(Interval interval, double truth) {
            all++;
            held += interval.contains(truth) ? 1 : 0;
            width += interval.width();
        }

        double coverage() {
            return held / (double) all;
        }

        double width() {
            return width / all;
        }

        @Override
        public String toString() {
            return coverage() + "/" + width();
        }
    }
}
