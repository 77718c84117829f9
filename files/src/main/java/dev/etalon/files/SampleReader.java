package dev.etalon.files;

import dev.etalon.core.dataset.DatasetException;
import dev.etalon.core.dataset.Sample;
import dev.etalon.files.DatasetFile.DataFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One reading of the files of a dataset, one after the other. */
final class SampleReader extends Spliterators.AbstractSpliterator<Sample> implements AutoCloseable {
    private final List<DataFile> files;
    private final Columns columns;
    private final SampleMapper mapper;
    private final @Nullable IdSet seen;
    private int nextFile;
    private @Nullable Rows rows;
    private long number;

    /** @param refuseDuplicates whether an id that comes twice ends the reading */
    SampleReader(List<DataFile> files, Columns columns, boolean refuseDuplicates) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
        this.files = files;
        this.columns = columns;
        this.mapper = new SampleMapper(columns);
        this.seen = refuseDuplicates ? new IdSet() : null;
    }

    @Override
    public boolean tryAdvance(Consumer<? super Sample> action) {
        Row row = nextRow();
        if (row == null) {
            return false;
        }
        Sample sample = mapper.map(row, ++number);
        if (seen != null && !mapper.numbersRows() && !seen.add(sample.id())) {
            refuseDuplicate(row, sample.id());
        }
        action.accept(sample);
        return true;
    }

    private @Nullable Row nextRow() {
        try {
            while (rows != null || nextFile < files.size()) {
                if (rows == null) {
                    DataFile file = files.get(nextFile++);
                    rows = Rows.open(file.path(), file.format());
                }
                Row row = rows.next();
                if (row != null) {
                    return row;
                }
                close();
            }
            return null;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private DatasetException unreadable(IOException e) {
        String problem = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return new DatasetException(
                files.get(nextFile - 1).path() + ": cannot be read: " + problem
                        + ". Check that the file is whole and may be read.",
                e);
    }

    /** Looks for the first row of this id, which is not kept in memory; finding none, the hashes only happened to be equal. */
    private void refuseDuplicate(Row second, String id) {
        try (SampleReader again = new SampleReader(files, columns, false)) {
            for (long i = 1; i < number; i++) {
                Row first = again.nextRow();
                if (first != null && again.mapper.map(first, i).id().equals(id)) {
                    throw new DatasetException(
                            "the id \"%s\" comes twice: %s and %s. Make ids unique, or map another column to the id."
                                    .formatted(id, first.place(), second.place()));
                }
            }
        }
    }

    @Override
    public void close() {
        try {
            if (rows != null) {
                rows.close();
            }
            rows = null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
