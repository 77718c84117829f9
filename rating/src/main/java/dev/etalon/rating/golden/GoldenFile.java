package dev.etalon.rating.golden;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.etalon.rating.estimate.SamplingDesign;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A golden set as JSON lines that people can read and compare: first the header under the key {@value #HEADER}, then a line for each
 * item. Everything else that reads JSON lines as a dataset passes over the header.
 */
public final class GoldenFile {
    /** The one key of the first line. */
    public static final String HEADER = "golden-set";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> OWN = Set.of(
            "id",
            "input",
            "answer",
            "against",
            "label",
            "labels",
            "stratum",
            "probability",
            "group",
            "part",
            "guideline");

    private GoldenFile() {}

    /** Whether a key of an item has a meaning of its own. */
    static boolean isOwn(String key) {
        return OWN.contains(key);
    }

    /** @throws IllegalArgumentException when it is no golden set; the message names the line and what to do */
    public static GoldenSet read(Path file) {
        List<String> lines = lines(file);
        GoldenSet.Header header = header(file, lines.isEmpty() ? "" : lines.getFirst());
        List<GoldenItem> items = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                items.add(item(file + ", line " + (i + 1), lines.get(i), header));
            }
        }
        try {
            return new GoldenSet(header, items);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    /** Only what holds for the whole set. */
    public static GoldenSet.Header header(Path file) {
        try (var lines = Files.lines(file)) {
            return header(file, lines.findFirst().orElse(""));
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalArgumentException("the golden set " + file + " cannot be read (" + e + ")", e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException(
                    "there is no golden set " + file + ": 'etalon golden import' makes one", e);
        } catch (IOException e) {
            throw new IllegalArgumentException("the golden set " + file + " cannot be read (" + e + ")", e);
        }
    }

    private static GoldenSet.Header header(Path file, String line) {
        try {
            JsonNode header = JSON.readTree(line.isBlank() ? "{}" : line).path(HEADER);
            if (!header.isObject()) {
                throw new IllegalArgumentException("its first line has no \"" + HEADER + "\"");
            }
            List<String> scale = new ArrayList<>();
            header.path("scale").forEach(label -> scale.add(label.asText()));
            return new GoldenSet.Header(
                    GuidelineStamp.read(header.path("guideline").asText()),
                    scale,
                    SamplingDesign.named(header.path("design").asText()),
                    new Part.Shares(
                            header.path("train").asDouble(0),
                            header.path("test").asDouble(0)),
                    header.path("seed").asLong(0));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    file + " is no golden set: " + firstLine(e) + "; 'etalon golden import' makes one of labels", e);
        }
    }

    private static GoldenItem item(String place, String line, GoldenSet.Header header) {
        try {
            JsonNode item = JSON.readTree(line);
            Map<String, String> labels = new LinkedHashMap<>();
            item.path("labels")
                    .properties()
                    .forEach(
                            label -> labels.put(label.getKey(), label.getValue().asText()));
            String id = item.path("id").asText();
            String group = item.path("group").asText(id);
            return new GoldenItem(
                    id,
                    item.path("input").asText(""),
                    text(item, "answer"),
                    text(item, "against"),
                    text(item, "label"),
                    labels,
                    new GoldenItem.Sampling(
                            text(item, "stratum"),
                            item.hasNonNull("probability")
                                    ? (Double) item.path("probability").asDouble()
                                    : null),
                    group,
                    item.hasNonNull("part")
                            ? Part.named(item.path("part").asText())
                            : header.shares().of(group, header.seed()),
                    item.hasNonNull("guideline")
                            ? GuidelineStamp.read(item.path("guideline").asText())
                            : header.stamp(),
                    more(item));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new IllegalArgumentException(place + ": " + firstLine(e) + ". Repair or remove the line", e);
        }
    }

    private static Map<String, @Nullable Object> more(JsonNode item) {
        Map<String, @Nullable Object> more = new LinkedHashMap<>();
        item.properties().stream()
                .filter(field -> !OWN.contains(field.getKey()))
                .forEach(field -> more.put(field.getKey(), JSON.convertValue(field.getValue(), Object.class)));
        return more;
    }

    private static @Nullable String text(JsonNode item, String key) {
        return item.hasNonNull(key) ? item.path(key).asText() : null;
    }

    /** Writes a whole file or none; makes the folder where it is missing. */
    public static void write(GoldenSet set, Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        List<String> lines = new ArrayList<>();
        lines.add(headerLine(set.header()));
        for (GoldenItem item : set.items()) {
            lines.add(itemLine(item));
        }
        Path half = file.resolveSibling(file.getFileName() + ".tmp");
        Files.write(half, lines);
        Files.move(half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String headerLine(GoldenSet.Header header) throws JsonProcessingException {
        ObjectNode all = JSON.createObjectNode();
        ObjectNode inner = all.putObject(HEADER);
        inner.put("guideline", header.stamp().line());
        header.scale().forEach(inner.putArray("scale")::add);
        inner.put("design", header.design().label());
        inner.put("train", header.shares().train());
        inner.put("test", header.shares().test());
        inner.put("seed", header.seed());
        return JSON.writeValueAsString(all);
    }

    /** One item as a line of the file. */
    static String itemLine(GoldenItem item) throws JsonProcessingException {
        ObjectNode line = JSON.createObjectNode();
        line.put("id", item.id());
        line.put("input", item.input());
        line.put("answer", item.answer());
        if (item.against() != null) {
            line.put("against", item.against());
        }
        line.put("label", item.label());
        if (!item.labels().isEmpty()) {
            ObjectNode labels = line.putObject("labels");
            item.labels().forEach(labels::put);
        }
        if (item.sampling().stratum() != null) {
            line.put("stratum", item.sampling().stratum());
        }
        if (item.sampling().probability() != null) {
            line.put("probability", item.sampling().probability());
        }
        if (!item.group().equals(item.id())) {
            line.put("group", item.group());
        }
        line.put("part", item.part().label());
        line.put("guideline", item.stamp().line());
        item.more().forEach((key, value) -> line.set(key, JSON.valueToTree(value)));
        return JSON.writeValueAsString(line);
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
