package dev.etalon.app.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.app.suite.source.Problem;
import dev.etalon.app.suite.source.SuiteException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BadSuitesTest {
    private static final SuiteReader READER =
            new SuiteReader(name -> name.equals("TOKEN") ? Optional.of("sk-very-secret") : Optional.empty());

    static List<BadSuite> suites() throws IOException {
        return BadSuite.all();
    }

    @ParameterizedTest
    @MethodSource("suites")
    void tellsEveryMistake(BadSuite suite) {
        assertThat(messages(suite)).isEqualTo(suite.messages()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("suites")
    void isRefusedByTheSchemaWhereItCanSeeTheMistake(BadSuite suite) {
        Optional<List<String>> errors = SchemaValidation.errors(suite.yaml());

        if (suite.blind()) {
            assertThat(errors.orElse(List.of())).isEmpty();
        } else {
            assertThat(errors.orElseThrow()).isNotEmpty();
        }
    }

    /** With -Detalon.write=true the file is written anew, to be read with care. */
    @Test
    void theTableIsInItsOwnForm() throws IOException {
        List<BadSuite> suites = BadSuite.all();
        assertThat(suites).hasSizeGreaterThanOrEqualTo(40);
        String file = suites.stream().map(suite -> suite.block(messages(suite))).collect(Collectors.joining());
        new GeneratedFile(BadSuite.FILE).shouldBe(file);
        assertThat(file).doesNotContain("sk-very-secret");
    }

    private static String messages(BadSuite suite) {
        try {
            READER.parse(Path.of("suite.yaml"), suite.yaml());
            return "";
        } catch (SuiteException e) {
            return e.problems().stream().map(Problem::toString).collect(Collectors.joining("\n"));
        }
    }
}
