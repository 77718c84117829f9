package dev.etalon.verify.sandbox.cgroup;

import dev.etalon.verify.sandbox.Limits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;

/** One of the kernel's two interfaces to control groups. */
interface Hierarchy {
    String version();

    /** The folders in which groups are made: one for each kind of limit, or one for all. */
    List<Path> bases();

    void limit(List<Path> folders, Limits limits) throws IOException;

    /** The labels of the limits that were reached. */
    Set<String> fired(List<Path> folders);

    /** What the group may use in all: its memory, and the scratch space, which is memory, too. */
    static long memory(Limits limits) {
        return limits.memory() + 2 * limits.scratch();
    }

    static void write(Path file, String value) throws IOException {
        // Not created: a file that is not there is a limit that the kernel does not know.
        Files.write(file, value.getBytes(StandardCharsets.US_ASCII), StandardOpenOption.WRITE);
    }

    /** The number after a word in a file of lines such as {@code oom_kill 3}; 0 where there is none. */
    static long count(Path file, String word) {
        try {
            for (String line : Files.readAllLines(file)) {
                if (line.startsWith(word + " ")) {
                    return Long.parseLong(line.substring(word.length()).strip());
                }
            }
            return 0;
        } catch (IOException | NumberFormatException e) {
            return 0;
        }
    }
}
