package dev.etalon.verify.code.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedTextTest {

    @ParameterizedTest
    @CsvSource({
        "'1 2', '1 2\n', -1, true",
        "'1 2', '1 2  \n\n', -1, true",
        "'1\n2', '1 \n2', -1, true",
        "'1 2', '1  2', -1, false",
        "'1.0', '1', -1, false",
        "'1.0', '1', 0, true",
        "'9007199254740993', '9007199254740992', 0, false",
        "'x 1.0', 'x 1.00', 0, true",
        "'x 1', 'y 1', 0, false",
        "'0.333', '0.3333', 0.001, true",
        "'0.333', '0.34', 0.001, false",
        "'1000', '1000.5', 0.001, true",
        "'1 2', '1 2 3', 0.001, false",
        "'1\n2', '1 2', 0.001, false",
        "'nan', 'NaN', 0.001, false",
        "'1', '', 0.001, false",
    })
    void comparesAsContestsDo(String expected, String printed, double tolerance, boolean met) {
        OptionalDouble allowed = tolerance < 0 ? OptionalDouble.empty() : OptionalDouble.of(tolerance);

        assertThat(new PrintedText(expected, allowed).isMetBy(printed)).isEqualTo(met);
    }
}
