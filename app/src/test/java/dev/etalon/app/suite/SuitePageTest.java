package dev.etalon.app.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.etalon.app.suite.shape.Checker;
import dev.etalon.app.suite.shape.Key;
import dev.etalon.app.suite.shape.Shape;
import dev.etalon.app.suite.source.Problems;
import dev.etalon.app.suite.source.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/suite.md says all there is to say, and what it says is so. */
class SuitePageTest {
    private static final Path PAGE = Path.of("../docs/suite.md");
    private static final String MARK = "<!-- keys -->\n";

    @Test
    void listsEveryKeyAsTheShapesSay() throws IOException {
        String page = Files.readString(PAGE);
        String byHand = page.substring(0, page.indexOf(MARK) + MARK.length());

        new GeneratedFile(PAGE).shouldBe(byHand + SuiteReference.page());
    }

    @Test
    void namesEveryKeyOfTheSchema() throws IOException {
        String page = Files.readString(PAGE);
        Set<String> keys = new TreeSet<>();
        collect(JsonMapper.builder().build().readTree(SuiteSchema.text()), keys);

        assertThat(keys)
                .hasSizeGreaterThan(80)
                .allSatisfy(key -> assertThat(page).contains("`" + key + "`"));
    }

    @Test
    void showsSuitesThatWork() throws IOException {
        Matcher block = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(PAGE));
        int suites = 0;
        while (block.find()) {
            new SuiteReader(name -> Optional.empty()).parse(Path.of("suite.yaml"), block.group(1));
            assertThat(SchemaValidation.errors(block.group(1)).orElseThrow()).isEmpty();
            suites++;
        }
        assertThat(suites).isEqualTo(2);
    }

    @Test
    void givesExamplesAndDefaultsThatAreAccepted() {
        List<Key> keys = new ArrayList<>();
        collect(SuiteKeys.SHAPE, keys);

        assertThat(keys)
                .filteredOn(key -> key.example() != null)
                .hasSizeGreaterThan(50)
                .allSatisfy(key -> accepts(key, key.example()));
        assertThat(keys)
                .filteredOn(key -> key.fallback() != null)
                .hasSizeGreaterThan(20)
                .allSatisfy(key -> accepts(key, key.fallback()));
    }

    private static void accepts(Key key, String yaml) {
        Problems problems = new Problems();
        Checker checker = new Checker(Path.of("."), name -> Optional.empty(), problems);
        new YamlReader("example", problems)
                .read(key.name() + ": " + yaml)
                .ifPresent(node -> checker.check(node, Shape.Keys.of(key)));
        assertThat(problems.sorted()).isEmpty();
    }

    private static void collect(JsonNode node, Set<String> into) {
        node.path("properties").properties().forEach(property -> into.add(property.getKey()));
        node.forEach(child -> collect(child, into));
    }

    private static void collect(Shape shape, List<Key> into) {
        switch (shape) {
            case Shape.Keys keys ->
                keys.keys().forEach(key -> {
                    into.add(key);
                    collect(key.shape(), into);
                });
            case Shape.Named named -> named.kinds().values().forEach(keys -> collect(keys, into));
            case Shape.ListOf list -> collect(list.item(), into);
            case Shape.MapOf map -> collect(map.value(), into);
            case Shape.One ignored -> {}
            case Shape.Late ignored -> {}
            case Shape.FileName ignored -> {}
            case Shape.Json ignored -> {}
        }
    }
}
