package dev.etalon.verify.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.Score;
import dev.etalon.core.subject.Answer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentScorerTest {
    private static final DocumentScorer XML = DocumentScorer.xml(DocumentOptions.DEFAULT);
    private static final DocumentScorer YAML = DocumentScorer.yaml(DocumentOptions.DEFAULT);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a/>",
                "<?xml version=\"1.0\"?>\n<a b='1'><c>&lt;&#65;</c><!-- x --></a>",
                "Here it is:\n```xml\n<a>text</a>\n```\nDone.",
                "<!DOCTYPE html><html xmlns=\"http://www.w3.org/1999/xhtml\"/>",
            })
    void acceptsWellFormedXml(String text) {
        assertThat(value(XML, text)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a>",
                "<a></b>",
                "text",
                "<a/><b/>",
                "<a b=1/>",
                "<a b='1' b='2'/>",
                "<a>&nbsp;</a>",
                "<a>1 < 2</a>",
                ""
            })
    void refusesBrokenXml(String text) {
        assertThat(value(XML, text)).isZero();
    }

    @Test
    void saysWhereXmlIsBroken() {
        Score score = XML.score(Sample.of("1", ""), Answer.of("<a>\n<b></a>"));
        assertThat(score.evidence().details()).containsEntry("line", 2);
    }

    @Test
    void readsNothingOutsideOfXml(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "SECRET");
        String text = "<!DOCTYPE a [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><a>&x;</a>";
        assertThat(XML.score(Sample.of("1", ""), Answer.of(text)))
                .isInstanceOfSatisfying(
                        Score.Abstained.class,
                        abstained ->
                                assertThat(abstained.reason()).contains("&x; may be declared by the document type"));
        String bomb =
                "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]><a>&b;</a>";
        assertThat(XML.score(Sample.of("1", ""), Answer.of(bomb))).isInstanceOf(Score.Abstained.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: 1\nb: [1, 2]",
                "- x\n- y: {z: 1}",
                "```yaml\na: 1\n```",
                "a: &x 1\nb: *x",
                "---\na: 1\n---\nb: 2",
                "{\"a\": 1}"
            })
    void acceptsWellFormedYaml(String text) {
        assertThat(value(YAML, text)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: 1\n b: 2",
                "a: [1, 2",
                "a: 1\na: 2",
                "just a sentence",
                "a: \"open",
                "a: *nowhere",
                "\t- x",
                ""
            })
    void refusesBrokenYaml(String text) {
        assertThat(value(YAML, text)).isZero();
    }

    @Test
    void asksForARoot() {
        assertThat(value(DocumentScorer.xml(new DocumentOptions(true, "b")), "<a/>"))
                .isZero();
        assertThat(value(DocumentScorer.yaml(new DocumentOptions(true, "list")), "a: 1"))
                .isZero();
        assertThat(value(DocumentScorer.yaml(new DocumentOptions(true, "any")), "word"))
                .isEqualTo(1);
        assertThat(value(DocumentScorer.xml(new DocumentOptions(false, null)), "```xml\n<a/>\n```"))
                .isZero();
        assertThatThrownBy(() -> DocumentScorer.yaml(new DocumentOptions(true, "tree")))
                .hasMessageContaining("mapping, list or any");
    }

    @Test
    void abstainsWhereItIsTooDeepOrTooLong() {
        assertThat(XML.score(Sample.of("1", ""), Answer.of("<a>".repeat(100_000))))
                .isInstanceOf(Score.Abstained.class);
        assertThat(YAML.score(Sample.of("1", ""), Answer.of("[".repeat(100_000))))
                .isInstanceOf(Score.Abstained.class);
        assertThat(YAML.score(Sample.of("1", ""), Answer.of("a: 1\n".repeat(1_000_000))))
                .isInstanceOf(Score.Abstained.class);
    }

    @Test
    void doesNotExpandAliases() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("a" + i + ": &a" + i + " [*a" + (i - 1) + ", *a" + (i - 1) + "]\n");
        }
        assertThat(value(YAML, bomb.toString())).isEqualTo(1);
    }

    private static double value(DocumentScorer scorer, String text) {
        Score score = scorer.score(Sample.of("1", ""), Answer.of(text));
        assertThat(score).isInstanceOf(Score.Graded.class);
        return ((Score.Graded) score).value();
    }
}
