package dev.etalon.subjects;

import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.InvalidJsonException;
import com.jayway.jsonpath.InvalidPathException;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.JsonPathException;
import com.jayway.jsonpath.spi.json.JacksonJsonProvider;
import com.jayway.jsonpath.spi.mapper.JacksonMappingProvider;
import dev.etalon.core.score.CallException;
import dev.etalon.core.score.FailureKind;
import dev.etalon.core.subject.Answer;
import dev.etalon.core.traffic.Usage;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes an answer of a reply. */
final class ReplyReader {
    private static final Configuration JACKSON = Configuration.builder()
            .jsonProvider(new JacksonJsonProvider())
            .mappingProvider(new JacksonMappingProvider())
            .build();

    private final Secrets secrets;
    private final @Nullable JsonPath answer;
    private final @Nullable JsonPath trace;
    private final @Nullable JsonPath inputTokens;
    private final @Nullable JsonPath outputTokens;
    private final @Nullable JsonPath dollars;

    /**
     * @param secrets what no message shows
     * @throws IllegalArgumentException when a path is wrong
     */
    ReplyReader(HttpReplyPaths paths, Secrets secrets) {
        this.secrets = secrets;
        answer = compile("answer", paths.answer());
        trace = compile("trace", paths.trace());
        inputTokens = compile("inputTokens", paths.inputTokens());
        outputTokens = compile("outputTokens", paths.outputTokens());
        dollars = compile("dollars", paths.dollars());
    }

    private static @Nullable JsonPath compile(String name, @Nullable String path) {
        if (path == null) {
            return null;
        }
        if (!path.startsWith("$")) {
            // the library would put "$." in front without a word
            throw wrong(name, path, "it begins with $, for example $.choices[0].text", null);
        }
        try {
            return JsonPath.compile(path);
        } catch (InvalidPathException e) {
            throw wrong(name, path, e.getMessage(), e);
        }
    }

    private static IllegalArgumentException wrong(
            String name, String path, @Nullable String why, @Nullable Exception cause) {
        return new IllegalArgumentException(name + ": \"" + path + "\" is no JSONPath: " + why, cause);
    }

    Answer read(String body, int repeat, Duration latency) throws CallException {
        boolean needsJson =
                answer != null || trace != null || inputTokens != null || outputTokens != null || dollars != null;
        Object json = needsJson ? parse(body) : body;
        Usage usage = new Usage(
                1,
                tokens(inputTokens, json),
                tokens(outputTokens, json),
                number(dollars, json).orElse(null));
        return new Answer(
                answer == null ? body : answer(answer, json, body),
                repeat,
                JsonValues.steps(find(trace, json).orElse(null)),
                usage,
                latency,
                Map.of());
    }

    private Object parse(String body) throws CallException {
        try {
            return JACKSON.jsonProvider().parse(body);
        } catch (InvalidJsonException | IllegalArgumentException e) {
            throw new CallException(FailureKind.UNREADABLE, "the reply is not JSON: it begins " + excerpt(body), e);
        }
    }

    private String answer(JsonPath path, Object json, String body) throws CallException {
        Object found = find(path, json)
                .orElseThrow(() -> new CallException(
                        FailureKind.UNREADABLE,
                        "the path " + path.getPath()
                                + " of the answer matches nothing (or null) in the reply: it begins "
                                + excerpt(body)));
        return JsonValues.text(found);
    }

    /** Secrets are hidden first: a cut would leave the beginning of one. */
    private String excerpt(String body) {
        return Excerpt.of(secrets.hiddenIn(body));
    }

    private static long tokens(@Nullable JsonPath path, Object json) {
        return number(path, json).orElse(BigDecimal.ZERO).longValue();
    }

    private static Optional<BigDecimal> number(@Nullable JsonPath path, Object json) {
        return find(path, json).flatMap(JsonValues::number);
    }

    /** What the path matches; of a path that may match several, the only match, or the list. */
    private static Optional<Object> find(@Nullable JsonPath path, Object json) {
        if (path == null) {
            return Optional.empty();
        }
        try {
            Object found = path.read(json, JACKSON);
            boolean single = !path.isDefinite() && found instanceof List<?> list && list.size() == 1;
            boolean none = !path.isDefinite() && found instanceof List<?> list && list.isEmpty();
            return none ? Optional.empty() : Optional.ofNullable(single ? ((List<?>) found).get(0) : found);
        } catch (JsonPathException e) {
            return Optional.empty();
        }
    }
}
