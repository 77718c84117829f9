package dev.etalon.rating.golden.health;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.etalon.rating.golden.GoldenItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The list of items to settle, as JSON lines: what people said, why they are asked again, and {@code settled}, to be filled in and
 * imported as the label.
 */
public final class Adjudication {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Adjudication() {}

    /** Makes the folder where it is missing. */
    public static void write(List<Suspect> suspects, Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        List<String> lines = new ArrayList<>();
        for (Suspect suspect : suspects) {
            GoldenItem item = suspect.item();
            ObjectNode line = JSON.createObjectNode().put("id", item.id());
            suspect.reasons().forEach(line.putArray("why")::add);
            line.put("input", item.input()).put("answer", item.answer());
            if (item.against() != null) {
                line.put("against", item.against());
            }
            line.put("label", item.label());
            item.labels().forEach(line.putObject("labels")::put);
            line.putNull("settled");
            lines.add(JSON.writeValueAsString(line));
        }
        Files.write(file, lines);
    }
}
