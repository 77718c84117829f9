package dev.etalon.rating.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.etalon.core.dataset.Sample;
import dev.etalon.rating.estimate.SamplingDesign;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenFileTest {
    private static final GuidelineStamp ONE = new GuidelineStamp("grounded", "1.0.0", "abc123");
    private static final GuidelineStamp TWO = new GuidelineStamp("grounded", "2.0.0", "def456");

    @TempDir
    private Path folder;

    private static GoldenSet.Header header(GuidelineStamp stamp) {
        return new GoldenSet.Header(
                stamp, List.of("pass", "fail"), SamplingDesign.RANDOM, new Part.Shares(0.2, 0.4), 42);
    }

    private static GoldenColumns columns(@Nullable String label, Map<String, String> raters) {
        return new GoldenColumns("answer", null, label, raters, Map.of("good", "pass"), null, null, "doc", null);
    }

    private static Sample sample(String id, Map<String, Object> fields) {
        Sample sample = new Sample(id, "question " + id, List.of(), List.of(), Map.of());
        for (var field : fields.entrySet()) {
            sample = sample.withMetadata(field.getKey(), field.getValue());
        }
        return sample;
    }

    private static GoldenSet example() {
        List<Sample> samples = List.of(
                sample("q1", Map.of("answer", "yes", "verdict", "good", "ann", "pass", "bob", "fail", "doc", "d1")),
                sample(
                        "q2",
                        Map.of("answer", "no", "verdict", "fail", "weight", "0.25", "stratum", "rare", "doc", "d1")),
                sample(
                        "q3",
                        Map.of("answer", "so", "ann", "pass", "guideline_version", "0.9.0", "gpt", Map.of("v", 1))));
        return new GoldenColumns(
                        "answer",
                        null,
                        "verdict",
                        Map.of("ann", "ann", "bob", "bob"),
                        Map.of("good", "pass"),
                        "stratum",
                        "weight",
                        "doc",
                        "guideline_version")
                .of(header(ONE), samples);
    }

    @Test
    void aColumnThatIsNowhereIsASlip() {
        GoldenColumns columns =
                new GoldenColumns("answer", null, "verdict", Map.of(), Map.of(), null, null, "documnet", null);
        assertThatThrownBy(() -> columns.of(header(ONE), List.of(sample("q1", Map.of("verdict", "pass")))))
                .hasMessageContaining("documnet");
    }

    @Test
    void theQuestionMayBeTheGroup() {
        GoldenColumns columns =
                new GoldenColumns("answer", null, "verdict", Map.of(), Map.of(), null, null, "question", null);
        GoldenSet set = columns.of(header(ONE), List.of(sample("q1", Map.of("verdict", "pass"))));
        assertThat(set.items().getFirst().group()).isEqualTo("question q1");
    }

    @Test
    void keepsWhatAnItemIsAndHowItCameIn() {
        GoldenSet set = example();
        GoldenItem first = set.items().getFirst();

        assertThat(first.label()).isEqualTo("pass");
        assertThat(first.labels()).isEqualTo(Map.of("ann", "pass", "bob", "fail"));
        assertThat(first.isDisputed()).isTrue();
        assertThat(set.items().get(1).sampling()).isEqualTo(new GoldenItem.Sampling("rare", 0.25));
        assertThat(set.items().get(2).label()).isNull();
        assertThat(set.items().get(2).verdict()).contains("pass");
        assertThat(set.items().get(2).more()).containsKey("gpt").doesNotContainKeys("ann", "answer", "doc");
    }

    @Test
    void answersOfOneGroupStayInOnePart() {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            samples.add(sample("q" + i, Map.of("verdict", "pass", "doc", "d" + i / 3)));
        }
        GoldenSet set = columns("verdict", Map.of()).of(header(ONE), samples);

        Map<String, Long> partsOfGroup = set.items().stream()
                .collect(Collectors.groupingBy(
                        GoldenItem::group,
                        Collectors.collectingAndThen(Collectors.mapping(GoldenItem::part, Collectors.toSet()), parts ->
                                (long) parts.size())));
        assertThat(partsOfGroup.values()).containsOnly(1L);
        assertThat(set.items().stream().filter(item -> item.part() == Part.TEST).count())
                .isBetween(180L, 300L);
    }

    @Test
    void isReadAsItWasWritten() throws IOException {
        Path file = folder.resolve("sets/golden.jsonl");
        GoldenFile.write(example(), file);

        assertThat(GoldenFile.read(file)).isEqualTo(example());
        assertThat(GoldenFile.header(file)).isEqualTo(header(ONE));
        assertThat(Files.readAllLines(file).getFirst())
                .startsWith("{\"golden-set\":{\"guideline\":\"grounded@1.0.0#abc123\"");
    }

    @Test
    void flagsLabelsByAnotherText() {
        assertThat(example().drifted()).extracting(GoldenItem::id).containsExactly("q3");
    }

    @Test
    void newerLabelsStandBesideThoseOfOthersByTheSameText() {
        GoldenSet more = columns(null, Map.of("cid", "cid"))
                .of(
                        header(ONE),
                        List.of(sample("q1", Map.of("cid", "fail", "doc", "d1")), sample("q9", Map.of("cid", "pass"))));
        GoldenSet all = example().plus(more);

        assertThat(all.items()).hasSize(4);
        assertThat(all.items().getFirst().labels()).isEqualTo(Map.of("ann", "pass", "bob", "fail", "cid", "fail"));
        assertThat(all.items().getFirst().label()).isEqualTo("pass");
    }

    @Test
    void labelsByANewTextReplaceThoseByTheOld() {
        GoldenSet more = columns("verdict", Map.of())
                .of(header(TWO), List.of(sample("q1", Map.of("verdict", "fail", "doc", "d1"))));
        GoldenSet all = example().plus(more);

        assertThat(all.items().getFirst().labels()).isEmpty();
        assertThat(all.items().getFirst().label()).isEqualTo("fail");
        assertThat(all.drifted()).extracting(GoldenItem::id).containsExactly("q2", "q3");
    }

    @Test
    void namesTheSampleWhoseLabelIsNoLabel() {
        assertThatThrownBy(() -> columns("verdict", Map.of())
                        .of(header(ONE), List.of(sample("q1", Map.of("verdict", "so-so", "doc", "d1")))))
                .hasMessageContaining("sample q1")
                .hasMessageContaining("so-so")
                .hasMessageContaining("map it");
    }

    @Test
    void namesTheLineThatIsWrong() throws IOException {
        Path file = folder.resolve("golden.jsonl");
        GoldenFile.write(example(), file);
        Files.writeString(file, Files.readString(file).replace("\"part\":\"", "\"part\":\"un"));

        assertThatThrownBy(() -> GoldenFile.read(file))
                .hasMessageContaining("line 2")
                .hasMessageContaining("train, dev");
        Files.writeString(file, "{\"id\":\"q1\"}\n");
        assertThatThrownBy(() -> GoldenFile.read(file)).hasMessageContaining("etalon golden import");
    }
}
