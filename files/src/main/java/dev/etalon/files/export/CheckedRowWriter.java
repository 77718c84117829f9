package dev.etalon.files.export;

import dev.etalon.core.naming.NearestName;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks the keys of rows, and puts the file in its place at the end. */
final class CheckedRowWriter implements RowWriter {
    private final PendingFile pending;
    private final List<Column> columns;
    private final Set<String> names;
    private final RowSink sink;
    private boolean closed;

    CheckedRowWriter(PendingFile pending, List<Column> columns, RowSink sink) {
        this.pending = pending;
        this.columns = List.copyOf(columns);
        this.names = columns.stream().map(Column::name).collect(Collectors.toCollection(TreeSet::new));
        this.sink = sink;
    }

    @Override
    public void write(Map<String, @Nullable Object> row) throws IOException {
        if (closed) {
            throw new IllegalStateException("the file is finished");
        }
        for (String key : row.keySet()) {
            if (!names.contains(key)) {
                throw new IllegalArgumentException("\"" + key + "\" is no column." + NearestName.hint(key, names)
                        + " The columns are: " + String.join(", ", names) + ".");
            }
        }
        sink.write(columns, row);
    }

    @Override
    public void finish() throws IOException {
        if (!closed) {
            closed = true;
            sink.close();
            pending.publish();
        }
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            try {
                sink.close();
            } finally {
                pending.discard();
            }
        }
    }
}
