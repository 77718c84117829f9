package dev.etalon.files;

import dev.etalon.core.dataset.DatasetException;
import dev.hardwood.metadata.CompressionCodec;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of a Parquet file. */
final class ParquetRows implements Rows {
    private static final Set<CompressionCodec> CODECS = EnumSet.of(
            CompressionCodec.UNCOMPRESSED, CompressionCodec.SNAPPY, CompressionCodec.GZIP, CompressionCodec.ZSTD);

    private final Path file;
    private final ParquetFileReader reader;
    private final RowReader rows;
    private final @Nullable Path unpacked;
    private long number;

    private ParquetRows(Path file, ParquetFileReader reader, @Nullable Path unpacked) {
        this.file = file;
        this.reader = reader;
        this.rows = reader.rowReader();
        this.unpacked = unpacked;
    }

    static Rows open(Path file) throws IOException {
        if (Files.size(file) == 0) {
            return new NoRows();
        }
        FileBytes.open(file).close();
        Path unpacked = Format.isGzipped(file) ? unpack(file) : null;
        try {
            return open(file, unpacked);
        } catch (IOException | RuntimeException e) {
            delete(unpacked);
            throw e instanceof DatasetException known ? known : wrong(file.toString(), e);
        }
    }

    private static Rows open(Path file, @Nullable Path unpacked) throws IOException {
        ParquetFileReader reader = ParquetFileReader.open(new ParquetInput(unpacked == null ? file : unpacked));
        try {
            refuseCodec(file, reader);
            return new ParquetRows(file, reader, unpacked);
        } catch (RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    private static void refuseCodec(Path file, ParquetFileReader reader) {
        reader.getFileMetaData().rowGroups().stream()
                .flatMap(group -> group.columns().stream())
                .map(column -> column.metaData().codec())
                .filter(codec -> !CODECS.contains(codec))
                .findFirst()
                .ifPresent(codec -> {
                    throw new DatasetException(file + ": compressed by " + codec
                            + ", which is not read. Write it with zstd, snappy, gzip or no compression.");
                });
    }

    private static Path unpack(Path file) throws IOException {
        Path unpacked = Files.createTempFile("etalon-", ".parquet");
        try (InputStream bytes = FileBytes.open(file)) {
            Files.copy(bytes, unpacked, StandardCopyOption.REPLACE_EXISTING);
            return unpacked;
        } catch (IOException | RuntimeException e) {
            delete(unpacked);
            throw e;
        }
    }

    @Override
    public @Nullable Row next() {
        try {
            if (!rows.hasNext()) {
                return null;
            }
            rows.next();
            number++;
            Map<String, @Nullable Object> values = LinkedHashMap.newLinkedHashMap(rows.getFieldCount());
            for (int i = 0; i < rows.getFieldCount(); i++) {
                values.put(rows.getFieldName(i), ParquetValue.json(rows.getValue(i)));
            }
            return new Row(file, "row", number, values);
        } catch (RuntimeException e) {
            throw wrong(file + ", row " + (number + 1), e);
        }
    }

    private static DatasetException wrong(String place, Exception cause) {
        return new DatasetException(
                place + ": not a readable Parquet file: " + cause.getMessage()
                        + ". Write it again, or get it again if it was copied in part.",
                cause);
    }

    @Override
    public void close() throws IOException {
        try (reader;
                rows) {
            number = 0;
        } finally {
            delete(unpacked);
        }
    }

    private static void delete(@Nullable Path unpacked) throws IOException {
        if (unpacked != null) {
            Files.deleteIfExists(unpacked);
        }
    }

    private record NoRows() implements Rows {
        @Override
        public @Nullable Row next() {
            return null;
        }

        @Override
        public void close() {}
    }
}
