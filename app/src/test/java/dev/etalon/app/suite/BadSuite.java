package dev.etalon.app.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A suite with mistakes and the lines that tell of them, from {@code bad-suites.txt}.
 *
 * @param blind whether a JSON Schema cannot see the mistake
 */
record BadSuite(String title, boolean blind, String yaml, String messages) {
    static final Path FILE = Path.of("src/test/resources/dev/etalon/app/suite/bad-suites.txt");
    private static final String BLIND = " (not seen by the schema)";

    static List<BadSuite> all() throws IOException {
        List<BadSuite> suites = new ArrayList<>();
        for (String block : Files.readString(FILE).split("(?m)^=== ", -1)) {
            if (!block.isBlank()) {
                suites.add(of(block));
            }
        }
        return suites;
    }

    private static BadSuite of(String block) {
        int firstLine = block.indexOf('\n');
        int arrow = block.indexOf("-->\n");
        String title = block.substring(0, firstLine);
        return new BadSuite(
                title.replace(BLIND, ""),
                title.endsWith(BLIND),
                block.substring(firstLine + 1, arrow),
                block.substring(arrow + 4).strip());
    }

    String block(String newMessages) {
        return "=== " + title + (blind ? BLIND : "") + "\n" + yaml + "-->\n" + newMessages + "\n\n";
    }

    @Override
    public String toString() {
        return title;
    }
}
