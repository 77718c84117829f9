package dev.etalon.metrics.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PyFloatTest {

    @ParameterizedTest
    @CsvSource({
        "5, 5.0",
        "1e3, 1000.0",
        "1_000.5, 1000.5",
        "0.0001, 0.0001",
        "0.00001, 1e-05",
        "1e16, 1e+16",
        "123456789012345678, 1.2345678901234568e+17",
        "1234567890123456, 1234567890123456.0",
        "1e400, inf",
        "-inf, -inf",
        "+nan, nan",
        ".5, 0.5",
        "5., 5.0",
        "-0, -0.0",
        "٣, 3.0",
        "-1.5e-7, -1.5e-07",
        "1e100, 1e+100"
    })
    void readsAndWritesNumbersAsPython(String text, String written) {
        assertThat(PyFloat.parse(text).map(PyFloat::repr)).contains(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", ".", "1_", "_1", "1__0", "1e", "0x10", "1,000", "5d", "5f", "infinit", "--5", "1 2", "NaN1"
            })
    void readsNothingElse(String text) {
        assertThat(PyFloat.parse(text)).isEmpty();
    }
}
