package dev.etalon.app.suite;

import dev.etalon.app.suite.shape.EnvJson;
import dev.etalon.app.suite.shape.EnvText;
import dev.etalon.app.suite.source.Place;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The system under evaluation. */
public sealed interface SubjectSpec {
    /** Where it stands in the suite. */
    Place place();

    /**
     * Answers that stand in the dataset. Each component but the place names a field of the sample; a list in it belongs to the repeats.
     *
     * @param latency the field with milliseconds
     */
    record Recorded(
            Place place,
            String answer,
            @Nullable String latency,
            @Nullable String inputTokens,
            @Nullable String outputTokens,
            @Nullable String dollars,
            @Nullable String trace)
            implements SubjectSpec {}

    /** A TREC run file: ranked documents by topic. */
    record RunFile(Place place, Path file) implements SubjectSpec {}

    /**
     * An HTTP endpoint.
     *
     * @param body what is sent, with placeholders, or null for nothing
     * @param answer the JSON path to the answer, or null where the whole reply is it
     * @param paths JSON paths to what else the reply tells
     */
    record Http(
            Place place,
            EnvText url,
            String method,
            Map<String, EnvText> headers,
            @Nullable EnvJson body,
            @Nullable String answer,
            ReplyPaths paths,
            Duration timeout,
            Concurrency concurrency,
            @Nullable Integer requestsPerMinute)
            implements SubjectSpec {
        public Http {
            headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        }
    }

    /** JSON paths into a reply, null where it does not tell. */
    record ReplyPaths(
            @Nullable String trace,
            @Nullable String inputTokens,
            @Nullable String outputTokens,
            @Nullable String dollars) {}

    /**
     * A process that reads and writes JSON lines.
     *
     * @param run the command and its arguments
     * @param environment the names of the variables that the process gets
     * @param restarts how often it may be started again after it has died
     */
    record Command(
            Place place,
            List<EnvText> run,
            @Nullable Path directory,
            List<String> environment,
            Duration timeout,
            int restarts)
            implements SubjectSpec {
        public Command {
            run = List.copyOf(run);
            environment = List.copyOf(environment);
        }
    }

    /**
     * A prompt on a language model.
     *
     * @param model a name among the suite's models
     * @param template the prompt, or null where it is in a file
     * @param file the file with the prompt, or null where it stands here
     * @param temperature null for the model's own
     * @param maxTokens null for the model's own
     * @param schema a JSON Schema that the answer must fit, or null for free text
     */
    record Prompt(
            Place place,
            String model,
            @Nullable EnvText system,
            @Nullable EnvText template,
            @Nullable Path file,
            @Nullable Double temperature,
            @Nullable Integer maxTokens,
            @Nullable Path schema)
            implements SubjectSpec {}
}
