package dev.etalon.files;

import dev.etalon.core.dataset.DatasetException;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.PatternSyntaxException;

/** Matches the files of a folder against the patterns of a configuration. */
final class Globs {
    private final Path folder;
    private final List<Path> all;

    Globs(Path folder, List<Path> all) {
        this.folder = folder;
        this.all = all;
    }

    Map<String, List<Path>> match(DatasetCard.Config config) {
        Map<String, List<Path>> splits = new LinkedHashMap<>();
        config.globs().forEach((split, globs) -> splits.put(split, files(globs, config.dataFolder())));
        return splits;
    }

    private List<Path> files(List<String> globs, String dataFolder) {
        return globs.stream()
                .flatMap(glob -> matching(dataFolder.isEmpty() ? glob : dataFolder + "/" + glob).stream())
                .distinct()
                .toList();
    }

    private List<Path> matching(String glob) {
        if (glob.contains("://")) {
            throw wrong(glob, "points to the network, which is not read. Download the files into the folder.");
        }
        String pattern = glob.startsWith("./") ? glob.substring(2) : glob;
        List<PathMatcher> matchers = List.of(matcher(pattern), matcher(pattern.replace("**/", "")));
        List<Path> files = all.stream()
                .filter(file -> matchers.stream().anyMatch(matcher -> matcher.matches(folder.relativize(file))))
                .toList();
        if (files.isEmpty()) {
            throw wrong(glob, "matches no data file. There are: " + names() + ".");
        }
        return files;
    }

    private PathMatcher matcher(String pattern) {
        FileSystem files = folder.getFileSystem();
        try {
            return files.getPathMatcher("glob:" + pattern);
        } catch (PatternSyntaxException e) {
            throw wrong(pattern, "is not a pattern: " + e.getDescription() + ".");
        }
    }

    private String names() {
        List<String> some = all.stream()
                .limit(10)
                .map(file -> SplitNames.name(folder, file))
                .toList();
        return String.join(", ", some) + (all.size() > some.size() ? ", ... (" + all.size() + " in all)" : "");
    }

    private DatasetException wrong(String glob, String what) {
        return new DatasetException(folder.resolve("README.md") + ": data_files: \"" + glob + "\" " + what);
    }
}
