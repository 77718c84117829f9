package dev.etalon.files;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.etalon.core.dataset.DatasetException;
import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.CallException;
import dev.etalon.core.score.FailureKind;
import dev.etalon.core.subject.Answer;
import dev.etalon.core.subject.Subject;
import dev.etalon.files.trec.RunLines;
import dev.etalon.files.trec.TopicFile;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;

/**
 * A TREC run as a subject: the answer to a sample is the list of documents that the run has for the topic of the sample's id, as JSON
 * objects with id and score, the empty list where it has none. A line that is wrong fails its topic and is named. Topics of the run
 * that are not asked for are passed over.
 */
public final class RunFile implements Subject {
    private static final JsonFactory JSON = new JsonFactory();

    private final TopicFile file;

    private RunFile(TopicFile file) {
        this.file = file;
    }

    /** @throws DatasetException when the file is not there, or is no UTF-8 text */
    public static RunFile open(Path path) {
        try {
            return new RunFile(FileBytes.topics(path));
        } catch (IOException e) {
            throw new DatasetException(path + ": cannot be read: " + e.getMessage() + ". Check the run file.", e);
        }
    }

    /** The topics for which the run has documents. */
    public Set<String> topics() {
        return Collections.unmodifiableSet(file.topics());
    }

    @Override
    public Answer answer(Sample sample, int repeat) throws CallException {
        if (repeat > 0) {
            throw new CallException(
                    FailureKind.NO_ANSWER, "a run file has one list for each topic, none for repeat " + repeat);
        }
        try {
            return Answer.of(documents(sample.id()));
        } catch (DatasetException e) {
            throw new CallException(FailureKind.UNREADABLE, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new CallException(FailureKind.SUBJECT, "the run file cannot be read: " + e.getMessage());
        }
    }

    private String documents(String topic) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartArray();
            RunLines.documents(file, topic, (document, score) -> write(json, document, score));
            json.writeEndArray();
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, String document, double score) {
        try {
            json.writeStartObject();
            json.writeStringField("id", document);
            json.writeNumberField("score", score);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
