package dev.etalon.core.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.etalon.core.stats.Confidence;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Values from krippendorff, irrCAC, scikit-learn and statsmodels; benchmarks/peers/labels_and_numbers.py made them. */
class AgreementTest {
    private static Stream<JsonNode> vectors(String name) throws IOException {
        try (InputStream in = AgreementTest.class.getResourceAsStream("agreement.json")) {
            return StreamSupport.stream(
                    new ObjectMapper().readTree(in).at("/vectors/" + name).spliterator(), false);
        }
    }

    static Stream<JsonNode> many() throws IOException {
        return vectors("many");
    }

    static Stream<JsonNode> two() throws IOException {
        return vectors("two");
    }

    @ParameterizedTest
    @MethodSource("many")
    void manyRatersEqualTheReferences(JsonNode row) {
        Ratings ratings = Ratings.ofNumbers(units(row));
        for (Level level : Level.values()) {
            String name = "alpha-" + level.name().toLowerCase(Locale.ROOT);
            near(KrippendorffAlpha.of(ratings, level).value(), row, name);
        }
        near(GwetCoefficient.ac1(ratings).value(), row, "ac1");
        near(GwetCoefficient.ac2(ratings, AgreementWeights.LINEAR).value(), row, "ac2-linear");
        near(GwetCoefficient.ac2(ratings, AgreementWeights.QUADRATIC).value(), row, "ac2-quadratic");
    }

    @ParameterizedTest
    @MethodSource("two")
    void tablesOfTwoRatersEqualTheReferences(JsonNode row) {
        int q = row.path("table").size();
        double[] table = new double[q * q];
        double[] values = new double[q];
        Arrays.setAll(table, i -> row.path("table").get(i / q).get(i % q).asDouble());
        Arrays.setAll(values, i -> i);
        near(CohenKappa.ofTable(table, q, AgreementWeights.IDENTITY), row, "kappa");
        near(CohenKappa.ofTable(table, q, AgreementWeights.IDENTITY), row, "kappa-statsmodels");
        near(CohenKappa.ofTable(table, q, AgreementWeights.LINEAR), row, "kappa-linear");
        near(CohenKappa.ofTable(table, q, AgreementWeights.QUADRATIC), row, "kappa-quadratic");
        near(GwetCoefficient.ofTable(table, q, AgreementWeights.IDENTITY), row, "ac1");
        near(GwetCoefficient.ofTable(table, q, AgreementWeights.LINEAR), row, "ac2-linear");
        near(GwetCoefficient.ofTable(table, q, AgreementWeights.QUADRATIC), row, "ac2-quadratic");
        double[] both = new double[q * q];
        double agreed = 0;
        double[] totals = new double[q];
        for (int i = 0; i < both.length; i++) {
            both[i] = table[i] + table[i % q * q + i / q];
            totals[i / q] += both[i];
            agreed += i / q == i % q ? table[i] : 0;
        }
        near(KrippendorffAlpha.ofCoincidences(both, values, Level.NOMINAL), row, "alpha-nominal");
        near(KrippendorffAlpha.nominalOfTwo(totals, agreed), row, "alpha-nominal");
        near(KrippendorffAlpha.ofCoincidences(both, values, Level.ORDINAL), row, "alpha-ordinal");
        near(KrippendorffAlpha.ofCoincidences(both, values, Level.INTERVAL), row, "alpha-interval");
    }

    /** Five people, five pages, one label missing; the value is crowd-kit's. */
    @Test
    void equalsCrowdKitOnItsToy() {
        List<List<@Nullable String>> pages = List.of(
                Arrays.asList("no", "yes", null, "yes", "no"),
                Arrays.asList("yes", "yes", "yes", "no", "no"),
                Arrays.asList("yes", "no", "no", "yes", "no"),
                Arrays.asList("yes", "yes", "yes", "yes", "yes"),
                Arrays.asList("yes", "no", "no", "no", "no"));
        Ratings ratings = Ratings.of(List.of("no", "yes"), pages);
        Agreement alpha = KrippendorffAlpha.of(ratings, Level.NOMINAL);
        assertThat(alpha.value()).isCloseTo(0.14219114219114215, within(1e-14));
        assertThat(alpha.units()).isEqualTo(5);
        assertThat(alpha.pairs()).isEqualTo(46);
    }

    /** Gwet's paradox: 85 of 100 agree, and only a chance correction by prevalence says that is nothing. The value is R irrCAC's. */
    @Test
    void gwetHoldsWhereOneCategoryDominates() {
        double[] table = {80, 7, 8, 5};
        assertThat(GwetCoefficient.ofTable(table, 2, AgreementWeights.IDENTITY)).isCloseTo(0.808, within(1e-12));
        assertThat(CohenKappa.ofTable(table, 2, AgreementWeights.IDENTITY)).isLessThan(0.33);
    }

    @Test
    void oneCategoryOnlyHasNoAlpha() {
        Ratings same = Ratings.of(List.of("a", "b"), List.of(List.of("a", "a"), List.of("a", "a", "a")));
        Agreement alpha = KrippendorffAlpha.of(same, Level.NOMINAL);
        assertThat(alpha.value()).isNull();
        assertThat(alpha.reason()).isEqualTo("all ratings are of one category");
        assertThat(alpha.units()).isEqualTo(2);
        assertThat(GwetCoefficient.ac1(same).value()).isEqualTo(1.0);
    }

    @Test
    void unitsWithOneRatingSayNothing() {
        List<List<@Nullable String>> single = List.of(Arrays.asList("a", null), Arrays.asList(null, "b"));
        Ratings ratings = Ratings.of(List.of("a", "b"), single);
        assertThat(KrippendorffAlpha.of(ratings, Level.ORDINAL).reason()).isEqualTo("no unit has two ratings");
        assertThat(GwetCoefficient.ac1(ratings).reason()).isEqualTo("no unit has two ratings");
        assertThat(KrippendorffAlpha.interval(ratings, Level.NOMINAL, Confidence.USUAL))
                .isEmpty();
    }

    @Test
    void refusesARatingThatIsNoCategory() {
        assertThatThrownBy(() -> Ratings.of(List.of("a"), List.of(List.of("b"))))
                .hasMessageContaining("\"b\" is none of the categories");
    }

    @Test
    void theIntervalHoldsTheValue() throws IOException {
        Ratings ratings = Ratings.ofNumbers(units(many().skip(2).findFirst().orElseThrow()));
        double alpha = KrippendorffAlpha.of(ratings, Level.ORDINAL).value();
        assertThat(KrippendorffAlpha.interval(ratings, Level.ORDINAL, Confidence.USUAL))
                .hasValueSatisfying(
                        interval -> assertThat(interval.contains(alpha)).isTrue());
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void neitherTheOrderOfRatersNorOfUnitsMatters(Level level) throws IOException {
        List<double[]> units = units(many().findFirst().orElseThrow());
        double value = KrippendorffAlpha.of(Ratings.ofNumbers(units), level).value();
        Random random = new Random(3);
        for (int i = 0; i < 20; i++) {
            List<double[]> shuffled = new ArrayList<>(
                    units.stream().map(unit -> shuffled(unit, random)).toList());
            Collections.shuffle(shuffled, random);
            assertThat(KrippendorffAlpha.of(Ratings.ofNumbers(shuffled), level).value())
                    .isCloseTo(value, within(1e-13));
        }
    }

    @Test
    void namesOfCategoriesDoNotMatterWhereTheyAreOnlyNames() {
        Random random = new Random(11);
        List<List<String>> units = IntStream.range(0, 60)
                .mapToObj(u -> IntStream.range(0, 3)
                        .mapToObj(r -> "c" + random.nextInt(4))
                        .toList())
                .toList();
        Ratings named = Ratings.of(List.of("c0", "c1", "c2", "c3"), units);
        Ratings renamed = Ratings.of(List.of("c2", "c0", "c3", "c1"), units);
        assertThat(KrippendorffAlpha.of(named, Level.NOMINAL).value())
                .isCloseTo(KrippendorffAlpha.of(renamed, Level.NOMINAL).value(), within(1e-14));
        assertThat(GwetCoefficient.ac1(named).value())
                .isCloseTo(GwetCoefficient.ac1(renamed).value(), within(1e-14));
    }

    @Test
    void coefficientsOfTwoKeepTheirBoundsAndAreSymmetric() {
        Random random = new Random(5);
        for (int i = 0; i < 3_000; i++) {
            int q = 2 + random.nextInt(4);
            double[] table = new double[q * q];
            double[] mirror = new double[q * q];
            Arrays.setAll(table, cell -> random.nextInt(3) == 0 ? random.nextInt(30) : 0);
            Arrays.setAll(mirror, cell -> table[cell % q * q + cell / q]);
            for (AgreementWeights weights : AgreementWeights.values()) {
                double lowest = weights == AgreementWeights.QUADRATIC ? Double.NEGATIVE_INFINITY : -1;
                bounded(CohenKappa.ofTable(table, q, weights), CohenKappa.ofTable(mirror, q, weights), -1);
                bounded(
                        GwetCoefficient.ofTable(table, q, weights),
                        GwetCoefficient.ofTable(mirror, q, weights),
                        lowest);
            }
        }
    }

    private static void bounded(double value, double mirrored, double lowest) {
        if (!Double.isNaN(value)) {
            assertThat(value).isBetween(lowest - 1e-12, 1 + 1e-12);
            assertThat(mirrored).isCloseTo(value, within(1e-12));
        }
    }

    private static double[] shuffled(double[] unit, Random random) {
        List<Double> values = new ArrayList<>(Arrays.stream(unit).boxed().toList());
        Collections.shuffle(values, random);
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static List<double[]> units(JsonNode row) {
        List<double[]> units = new ArrayList<>();
        for (JsonNode unit : row.path("units")) {
            double[] ratings = new double[unit.size()];
            Arrays.setAll(
                    ratings,
                    i -> unit.get(i).isNull() ? Double.NaN : unit.get(i).asDouble());
            units.add(ratings);
        }
        return units;
    }

    private static void near(@Nullable Double value, JsonNode row, String name) {
        double expected = row.path(name).asDouble();
        assertThat(value).as(name).isCloseTo(expected, within(1e-9 * Math.abs(expected)));
    }
}
