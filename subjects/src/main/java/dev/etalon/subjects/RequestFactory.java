package dev.etalon.subjects;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.CallException;
import dev.etalon.core.score.FailureKind;
import dev.etalon.core.template.Template;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes the request for a sample. */
final class RequestFactory {
    /** Headers that hold no secrets by their nature. */
    private static final Set<String> OPEN = Set.of("content-type", "accept", "accept-language", "user-agent");

    private final HttpRequestTemplate template;
    private final Template url;
    private final Map<String, Template> headers = new LinkedHashMap<>();
    private final @Nullable RequestBody body;
    private final URI example;

    RequestFactory(HttpRequestTemplate template) {
        this.template = template;
        this.url = SampleFields.template(template.url());
        template.headers().forEach((name, value) -> headers.put(name, header(name, value)));
        this.body = template.body() == null ? null : body(template, template.body());
        this.example = address(url.fill(name -> "x"));
        build(example, name -> "x", null);
    }

    private static Template header(String name, String value) {
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "the header " + name + " holds a line break or another control character");
        }
        return SampleFields.template(value);
    }

    private static RequestBody body(HttpRequestTemplate template, String body) {
        String type = Objects.requireNonNull(template.headers().get(HttpRequestTemplate.CONTENT_TYPE));
        return RequestBody.of(SampleFields.template(body), type);
    }

    /** The endpoint for messages: method and address without query and user. */
    String name() {
        int port = example.getPort();
        String path = template.url().replaceFirst("^[^:]*://[^/?#]*", "").replaceFirst("[?#].*", "");
        return template.method() + " " + example.getScheme() + "://" + example.getHost() + (port < 0 ? "" : ":" + port)
                + path;
    }

    /** The header values, but for headers that hold none by their nature. */
    Secrets secrets() {
        return new Secrets(template.headers().entrySet().stream()
                .filter(header -> !OPEN.contains(header.getKey().toLowerCase(Locale.ROOT)))
                .map(Map.Entry::getValue)
                .toList());
    }

    HttpRequest of(Sample sample, int repeat) throws CallException {
        Map<String, Object> inUrl = SampleFields.of(url, sample, repeat);
        URI address = address(url.fill(name -> encoded(inUrl.get(name))));
        Map<String, String> filled = new LinkedHashMap<>();
        for (Map.Entry<String, Template> header : headers.entrySet()) {
            filled.put(
                    header.getKey(),
                    value(header.getKey(), SampleFields.fill(header.getValue(), sample, repeat), sample));
        }
        return build(address, filled::get, body == null ? null : body.fill(sample, repeat));
    }

    private HttpRequest build(URI address, Function<String, String> values, @Nullable String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .method(template.method(), body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.keySet().forEach(name -> request.setHeader(name, values.apply(name)));
        return request.build();
    }

    private static String value(String name, String value, Sample sample) throws CallException {
        if (value.chars().anyMatch(c -> c != '\t' && Character.isISOControl(c))) {
            throw new CallException(
                    FailureKind.SUBJECT,
                    "sample \"" + sample.id() + "\" would put a line break into the header " + name
                            + ". Send that field in the body");
        }
        return value;
    }

    private static String encoded(@Nullable Object value) {
        return URLEncoder.encode(JsonValues.text(value), StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static URI address(String url) {
        try {
            URI address = new URI(url);
            boolean isHttp =
                    "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
            if (isHttp && address.getHost() != null) {
                return address;
            }
            throw wrong(url, "it begins with http:// or https:// and a host");
        } catch (URISyntaxException e) {
            throw wrong(url, e.getReason());
        }
    }

    /** Without the query, which may hold a key. */
    private static IllegalArgumentException wrong(String url, String why) {
        return new IllegalArgumentException(
                "the address is not one: " + Excerpt.of(url.replaceFirst("\\?.*", "?...")) + ": " + why);
    }
}
