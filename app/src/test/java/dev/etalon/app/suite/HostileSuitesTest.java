package dev.etalon.app.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.etalon.app.suite.source.SuiteException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileSuitesTest {
    private static final SuiteReader READER = new SuiteReader(name -> Optional.empty());
    private static final Path FILE = Path.of("suite.yaml");

    @Property(tries = 500)
    void anyTextIsASuiteOrAnException(@ForAll String text) {
        read(text);
    }

    @Test
    void anySuiteWithDamagedBytesIsASuiteOrAnException(@TempDir Path folder) throws IOException {
        byte[] good = Files.readAllBytes(Path.of("src/test/resources/dev/etalon/app/suite/good/full.yaml"));
        Path file = folder.resolve("suite.yaml");
        Random random = new Random(7);
        int refused = 0;
        for (int round = 0; round < 400; round++) {
            byte[] damaged = good.clone();
            for (int i = random.nextInt(1, 12); i > 0; i--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            Files.write(file, damaged);
            refused += READER.validate(file).isEmpty() ? 0 : 1;
            refused += readFile(file);
        }
        assertThat(refused).isGreaterThan(400);
    }

    @Test
    void anySuiteMadeOfItsOwnWordsIsASuiteOrAnException() throws IOException {
        String good = Files.readString(Path.of("src/test/resources/dev/etalon/app/suite/good/full.yaml"));
        List<String> lines = good.lines().toList();
        Random random = new Random(7);
        for (int round = 0; round < 400; round++) {
            StringBuilder mixed = new StringBuilder();
            for (int i = 0; i < 30; i++) {
                String line = lines.get(random.nextInt(lines.size()));
                mixed.append(line, 0, random.nextInt(4) == 0 ? random.nextInt(line.length() + 1) : line.length())
                        .append('\n');
            }
            read(mixed.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "? ", "a: [", "!!set {", "&a [*a, "})
    void deepNestingIsRefused(String opening) {
        String yaml = "suite: " + opening.repeat(20_000);

        assertThatThrownBy(() -> READER.parse(FILE, yaml)).isInstanceOf(SuiteException.class);
    }

    @ParameterizedTest
    @CsvSource({"5, 9, expand to too much", "30, 10, Number of aliases"})
    void anAliasBombIsRefusedInNoTime(int levels, int fanOut, String message) {
        StringBuilder yaml = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i <= levels; i++) {
            String inner = ("*a" + (i - 1) + ", ").repeat(fanOut);
            yaml.append("a%d: &a%d [%s]\n".formatted(i, i, inner));
        }

        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThatThrownBy(() -> READER.parse(FILE, yaml.toString()))
                        .isInstanceOf(SuiteException.class)
                        .hasMessageContaining(message));
    }

    @ParameterizedTest
    @ValueSource(strings = {"&a [*a]", "&a {b: *a}", "&a {recorded: *a}"})
    void anAliasOfItselfIsRefused(String loop) {
        assertThatThrownBy(() -> READER.parse(FILE, "suite: s\ndataset: d\nscorers: [exact]\nsubject: " + loop))
                .isInstanceOf(SuiteException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", ".nan", ".inf", "-.inf", "0x10", "0o7", "9999999999999999999999", "1_000"})
    void strangeNumbersAreRefused(String number) {
        String base = "suite: s\ndataset: d\nsubject: {recorded: answer}\nscorers: [exact]\n";

        for (String key : List.of("repeats", "seed", "confidence", "concurrency")) {
            assertThatThrownBy(() -> READER.parse(FILE, base + key + ": " + number))
                    .isInstanceOf(SuiteException.class)
                    .hasMessageContaining("suite.yaml:5: " + key + ": must be");
        }
    }

    @Test
    void filesThatAreNoSuiteAreRefused(@TempDir Path folder) throws IOException {
        Path large = Files.write(folder.resolve("large.yaml"), new byte[2 << 20]);
        Path latin =
                Files.write(folder.resolve("latin.yaml"), "suite: caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(READER.validate(large))
                .singleElement()
                .asString()
                .endsWith("the file is larger than 1 MiB; this is no suite");
        assertThat(READER.validate(latin))
                .singleElement()
                .asString()
                .endsWith("the file is not UTF-8; save it as UTF-8");
        assertThat(READER.validate(folder.resolve("none.yaml")))
                .singleElement()
                .asString()
                .contains("there is no such file");
        assertThat(READER.validate(folder)).singleElement().asString().contains("cannot be read");
    }

    @Test
    void aByteOrderMarkIsPassedOver(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("suite.yaml"),
                "\uFEFFsuite: s\r\ndataset: d\r\nsubject: {recorded: answer}\r\nscorers: [exact]\r\n");

        assertThat(READER.read(file).name()).isEqualTo("s");
    }

    private static void read(String text) {
        try {
            assertThat(READER.parse(FILE, text).name()).isNotBlank();
        } catch (SuiteException e) {
            assertThat(e.problems()).isNotEmpty();
        }
    }

    private static int readFile(Path file) {
        try {
            READER.read(file);
            return 0;
        } catch (SuiteException e) {
            return 1;
        }
    }
}
