package dev.etalon.files;

import dev.etalon.core.dataset.Dataset;
import dev.etalon.core.dataset.DatasetException;
import dev.etalon.core.dataset.Sample;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A local file, or a folder in the Hugging Face layout, as a dataset. Each reading streams from the disk; only a 16-byte hash of each
 * id is kept, to find duplicates. A row that is wrong ends the reading with a {@link DatasetException}: there is no policy for passing
 * over broken rows. An empty file is a dataset without samples.
 *
 * <p>Text is UTF-8, with or without a byte order mark. Numbers and booleans that become ids, inputs, references or context are taken
 * as Java prints them. In CSV and TSV an empty cell is null, a quoted empty one an empty text.
 *
 * <p>A folder follows its {@code README.md} ({@code configs:} with {@code data_files:}), or else the names of its files: a split is
 * {@code data/<split>-00000-of-00001.<ending>}, or a word for train, validation or test in a file's or folder's name, or else
 * everything is the split {@code train}. Hidden files are passed over.
 */
public final class DatasetFile implements Dataset {
    private final Path path;
    private final List<DataFile> files;
    private final Columns columns;
    private @Nullable String fingerprint;

    /** A file and what it is. */
    record DataFile(Path path, Format format) {}

    private DatasetFile(Path path, List<DataFile> files, Columns columns) {
        this.path = path;
        this.files = files;
        this.columns = columns;
    }

    /** Opens a file by its name and the usual columns. */
    public static DatasetFile open(Path path) {
        return open(path, DatasetOptions.DEFAULT);
    }

    /**
     * Opens a file or folder. Nothing is read of a file yet.
     *
     * @throws DatasetException when there is no such file, its format is not known, or the folder has no such split
     */
    public static DatasetFile open(Path path, DatasetOptions options) {
        if (!Files.exists(path)) {
            throw new DatasetException(path.toAbsolutePath().normalize()
                    + ": there is no such file or folder. Correct the dataset's path.");
        }
        if (Files.isDirectory(path)) {
            return new DatasetFile(path, DatasetFolder.files(path, options), options.columns());
        }
        if (options.split() != null || options.config() != null) {
            throw new DatasetException(
                    path + ": a split or config can only be chosen of a folder. Name the folder, or leave them out.");
        }
        return new DatasetFile(path, List.of(new DataFile(path, format(path, options.format()))), options.columns());
    }

    static Format format(Path file, @Nullable Format given) {
        return given != null
                ? given
                : Format.of(file)
                        .orElseThrow(
                                () -> new DatasetException(
                                        file
                                                + ": the name does not say the format. Known endings are .jsonl .json .csv .tsv .parquet and names with qrels, each also with .gz; or give the format."));
    }

    @Override
    public Stream<Sample> samples() {
        SampleReader reader = new SampleReader(files, columns, true);
        return StreamSupport.stream(reader, false).onClose(reader::close);
    }

    /**
     * The SHA-256 of a file's bytes, or of a folder's chosen files, their names (relative to it) and bytes. Read once, then remembered.
     */
    @Override
    public synchronized String fingerprint() {
        if (fingerprint == null) {
            fingerprint =
                    Fingerprint.of(path, files.stream().map(DataFile::path).toList());
        }
        return fingerprint;
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
