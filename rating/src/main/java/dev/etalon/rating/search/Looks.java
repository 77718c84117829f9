package dev.etalon.rating.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;

/** The ledger of looks at golden answers that were set aside: each look makes them a little less unseen. One JSON line a look. */
public final class Looks {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;

    public Looks(Path file) {
        this.file = file;
    }

    /**
     * Writes one look down. The same run counts once, however often it is shown.
     *
     * @param answers the ids of the answers that are looked at
     * @return how many runs have looked at these answers, this one included
     */
    public int add(String suite, Collection<String> answers, String judge, String run) throws IOException {
        String set = hash(answers);
        Set<String> runs = new HashSet<>();
        for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
            JsonNode look = line.isBlank() ? JSON.createObjectNode() : JSON.readTree(line);
            if (look.path("answers").asText().equals(set)) {
                runs.add(look.path("run").asText());
            }
        }
        if (runs.add(run)) {
            append(suite, set, judge, run);
        }
        return runs.size();
    }

    private void append(String suite, String set, String judge, String run) throws IOException {
        ObjectNode look = JSON.createObjectNode()
                .put("at", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString())
                .put("suite", suite)
                .put("answers", set)
                .put("judge", judge)
                .put("run", run);
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.writeString(
                file, JSON.writeValueAsString(look) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static String hash(Collection<String> answers) {
        CRC32 hash = new CRC32();
        answers.stream().sorted().forEach(answer -> hash.update((answer + "\n").getBytes(StandardCharsets.UTF_8)));
        return answers.size() + "-" + Long.toHexString(hash.getValue());
    }
}
