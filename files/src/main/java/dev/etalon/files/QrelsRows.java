package dev.etalon.files;

import dev.etalon.files.trec.Qrels;
import dev.etalon.files.trec.TopicFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** TREC judgements as rows: one a topic, with its documents' grades as {@code relevance}. The topic is the input too. */
final class QrelsRows implements Rows {
    private final Path path;
    private final TopicFile file;
    private final Iterator<String> topics;

    QrelsRows(Path path) throws IOException {
        this.path = path;
        this.file = FileBytes.topics(path);
        this.topics = file.topics().iterator();
    }

    @Override
    public @Nullable Row next() throws IOException {
        while (topics.hasNext()) {
            String topic = topics.next();
            if (!Qrels.isHeader(topic)) {
                Map<String, @Nullable Object> values = new LinkedHashMap<>();
                values.put("id", topic);
                values.put("input", topic);
                values.put("relevance", Qrels.grades(file, topic));
                return new Row(path, "line", file.line(topic), values);
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
