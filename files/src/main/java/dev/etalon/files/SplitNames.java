package dev.etalon.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads splits from file names (https://huggingface.co/docs/hub/datasets-file-names-and-splits): parts of a split are called
 * {@code data/<split>-00000-of-00001.<ending>}; else a word for the split stands in the name of the file or a folder, between
 * characters that are no letters; else all is the split {@code train}.
 */
final class SplitNames {
    private static final Pattern PART =
            Pattern.compile("(?:^|.*/)([\\w.-]+)-\\d{5}-of-\\d{5}(?:-[0-9a-f]+)?\\.[\\w.]+");
    private static final Map<String, Pattern> WORDS = words();

    private SplitNames() {}

    static Map<String, List<Path>> group(Path folder, List<Path> files) {
        Map<String, List<Path>> splits = new LinkedHashMap<>();
        for (Path file : files) {
            split(name(folder, file))
                    .ifPresent(split -> splits.computeIfAbsent(split, s -> new ArrayList<>())
                            .add(file));
        }
        return splits.isEmpty() ? Map.of("train", files) : splits;
    }

    static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private static Optional<String> split(String name) {
        Matcher part = PART.matcher(name);
        if (part.matches()) {
            return Optional.of(part.group(1));
        }
        String lower = name.toLowerCase(Locale.ROOT);
        return WORDS.entrySet().stream()
                .filter(words -> words.getValue().matcher(lower).find())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Map<String, Pattern> words() {
        Map<String, Pattern> words = new LinkedHashMap<>();
        words.put("train", anyOf("train|training"));
        words.put("validation", anyOf("validation|valid|val|dev"));
        words.put("test", anyOf("test|testing|eval|evaluation"));
        return words;
    }

    private static Pattern anyOf(String words) {
        return Pattern.compile("(?<![a-z])(?:" + words + ")(?![a-z])");
    }
}
