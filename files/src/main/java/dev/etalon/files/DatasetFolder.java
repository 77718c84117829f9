package dev.etalon.files;

import dev.etalon.core.dataset.DatasetException;
import dev.etalon.core.naming.NearestName;
import dev.etalon.files.DatasetFile.DataFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the files of a split in a folder of the Hugging Face layout
 * (https://huggingface.co/docs/datasets/repository_structure, https://huggingface.co/docs/hub/datasets-manual-configuration).
 */
final class DatasetFolder {
    private final Path folder;
    private final List<Path> all;

    private DatasetFolder(Path folder, List<Path> all) {
        this.folder = folder;
        this.all = all;
    }

    static List<DataFile> files(Path folder, DatasetOptions options) {
        return new DatasetFolder(folder, list(folder, options.format())).chosen(options);
    }

    private List<DataFile> chosen(DatasetOptions options) {
        if (all.isEmpty()) {
            throw new DatasetException(
                    folder
                            + ": the folder holds no data files. Known endings are .jsonl .json .csv .tsv .parquet, each also with .gz.");
        }
        Map<String, List<Path>> splits = splits(options.config());
        String split = chosen("split", options.split(), splits.keySet());
        return sameFormat(splits.getOrDefault(split, List.of()), split, options.format());
    }

    private Map<String, List<Path>> splits(@Nullable String wanted) {
        List<DatasetCard.Config> configs = DatasetCard.configs(folder);
        if (configs.isEmpty()) {
            refuseConfig(wanted);
            return SplitNames.group(folder, all);
        }
        List<String> names = configs.stream().map(DatasetCard.Config::name).toList();
        String usual = configs.stream()
                .filter(DatasetCard.Config::isDefault)
                .map(DatasetCard.Config::name)
                .findFirst()
                .orElse(null);
        String name = chosen("config", wanted == null ? usual : wanted, names);
        DatasetCard.Config config = configs.get(names.indexOf(name));
        return config.globs().isEmpty()
                ? SplitNames.group(folder, inFolder(config.dataFolder()))
                : new Globs(folder, all).match(config);
    }

    private List<Path> inFolder(String name) {
        List<Path> inside = all.stream()
                .filter(file -> file.startsWith(folder.resolve(name)))
                .toList();
        if (inside.isEmpty()) {
            throw new DatasetException(
                    folder.resolve("README.md") + ": the folder \"" + name + "\" that it names holds no data files.");
        }
        return inside;
    }

    private void refuseConfig(@Nullable String wanted) {
        if (wanted != null) {
            throw new DatasetException(folder + ": there is no config \"" + wanted
                    + "\": its README.md names none (configs: with data_files:). Leave the config out.");
        }
    }

    private String chosen(String what, @Nullable String wanted, Collection<String> there) {
        String list = String.join(", ", there);
        if (wanted == null && there.size() != 1) {
            throw new DatasetException(folder + ": which " + what + "? Choose one of: " + list + ".");
        }
        if (wanted != null && !there.contains(wanted)) {
            throw new DatasetException(folder + ": there is no " + what + " \"" + wanted + "\"."
                    + NearestName.hint(wanted, there) + " Choose one of: " + list + ".");
        }
        return wanted != null ? wanted : there.iterator().next();
    }

    private List<DataFile> sameFormat(List<Path> files, String split, @Nullable Format given) {
        List<DataFile> data = files.stream()
                .map(file -> new DataFile(file, DatasetFile.format(file, given)))
                .toList();
        Set<Format> formats = data.stream()
                .map(DataFile::format)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Format.class)));
        if (formats.size() > 1) {
            throw new DatasetException(folder + ": the split \"" + split + "\" has files of several formats: " + formats
                    + ". Give the format to read, or name one file.");
        }
        return data;
    }

    private static List<Path> list(Path folder, @Nullable Format format) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> isData(folder, file, format)).sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            throw new DatasetException(folder + ": the folder cannot be listed: " + e.getMessage(), e);
        }
    }

    private static boolean isData(Path folder, Path file, @Nullable Format format) {
        Path relative = folder.relativize(file);
        for (Path part : relative) {
            if (part.toString().startsWith(".")) {
                return false;
            }
        }
        boolean isInfo = Set.of(
                        "dataset_info.json", "dataset_infos.json", "dataset_dict.json", "state.json", "config.json")
                .contains(String.valueOf(file.getFileName()));
        return !isInfo
                && Format.of(file)
                        .filter(known -> format == null || known == format)
                        .isPresent()
                && Files.isRegularFile(file);
    }
}
