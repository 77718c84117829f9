package dev.etalon.app.suite;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The files that a new evaluation starts from: a suite with comments and a little data, which runs as it is, without a key. */
public enum Starter {
    /** Recorded answers beside right ones. */
    RECORDED,
    /** Recorded answers that are classes. */
    LABEL,
    /** Recorded verdicts of a judge beside those of people. */
    JUDGE;

    private static final List<String> OWN_FILES = List.of("suite.yaml", "data.jsonl", "README.md");

    /** The name on the command line. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The files by name: suite.yaml, data.jsonl, README.md, suite.schema.json. */
    public Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        OWN_FILES.forEach(file -> files.put(file, resource(file)));
        files.put("suite.schema.json", SuiteSchema.text());
        return files;
    }

    /**
     * Writes the files.
     *
     * @param folder made where it is not there
     * @return the files written
     * @throws FileAlreadyExistsException when one of them is there already: nothing is written then
     * @throws IOException when a file cannot be written
     */
    public List<Path> write(Path folder) throws IOException {
        Map<String, String> files = files();
        for (String file : files.keySet()) {
            if (Files.exists(folder.resolve(file))) {
                throw new FileAlreadyExistsException(folder.resolve(file).toString());
            }
        }
        Files.createDirectories(folder);
        List<Path> written = new ArrayList<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.writeString(path, file.getValue(), StandardOpenOption.CREATE_NEW);
            written.add(path);
        }
        return written;
    }

    private String resource(String file) {
        String name = "starter/" + label() + "/" + file;
        try (InputStream stream = Starter.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("resource missing: " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }
}
