package dev.etalon.models;

import dev.etalon.core.model.Secret;
import dev.etalon.core.score.CallException;
import dev.etalon.core.score.FailureKind;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Sends LangChain4j's requests over {@link java.net.http.HttpClient}, once each. LangChain4j's own transport loses the headers of an
 * error, and with them Retry-After, and its timeout ends with the first byte; here an error keeps what it says, and the timeout covers
 * the whole reply.
 */
final class HttpTransport implements HttpClient {
    private final java.net.http.HttpClient client;
    private final Duration timeout;
    private final @Nullable Secret key;
    /** Of this transport, not static: one call may ask another model. The adapter empties it after each call. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<Exchange> last = new ThreadLocal<>();

    /** @param key hidden in everything that may go into a message; null for none */
    HttpTransport(java.net.http.HttpClient client, Duration timeout, @Nullable Secret key) {
        this.client = client;
        this.timeout = timeout;
        this.key = key;
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        URI uri = URI.create(request.url());
        long start = System.nanoTime();
        HttpResponse<byte[]> response = send(jdkRequest(request, uri), uri);
        Exchange exchange = new Exchange(shown(response.body()), Duration.ofNanos(System.nanoTime() - start));
        if (response.statusCode() < 200 || response.statusCode() > 299) {
            throw new CallFailed(ErrorReply.failure(uri, response, exchange.body()));
        }
        last.set(exchange);
        return SuccessfulHttpResponse.builder()
                .statusCode(response.statusCode())
                .headers(response.headers().map())
                .body(response.body())
                .build();
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        throw new UnsupportedOperationException("nothing here streams");
    }

    /** Before anything is cut: a cut would leave the beginning of the key. */
    private String shown(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        return key == null ? text : key.hideIn(text);
    }

    /** Forgets what came back to this thread. */
    void forget() {
        last.remove();
    }

    /** What came back to this thread since it last forgot. */
    Optional<Exchange> last() {
        return Optional.ofNullable(last.get());
    }

    /** A builder, as LangChain4j wants one, of this very transport. */
    HttpClientBuilder builder() {
        return new Ready(this);
    }

    private HttpResponse<byte[]> send(java.net.http.HttpRequest request, URI uri) {
        CompletableFuture<HttpResponse<byte[]>> reply = client.sendAsync(request, BodyHandlers.ofByteArray());
        try {
            return reply.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            reply.cancel(true);
            throw new CallFailed(new CallException(
                    FailureKind.TIMEOUT,
                    "no whole reply from " + uri.getAuthority() + " within " + timeout
                            + "; raise timeout if it is slow"));
        } catch (InterruptedException e) {
            reply.cancel(true);
            throw new CallInterrupted();
        } catch (ExecutionException e) {
            throw new CallFailed(broken(uri, e.getCause() == null ? e : e.getCause()));
        }
    }

    private static CallException broken(URI uri, Throwable error) {
        if (isConnecting(error)) {
            return new CallException(
                    FailureKind.CONNECTION,
                    "cannot connect to " + uri.getAuthority() + "; check baseUrl and the network",
                    new ConnectException(String.valueOf(error)));
        }
        if (error instanceof HttpTimeoutException) {
            return new CallException(FailureKind.TIMEOUT, "no reply from " + uri.getAuthority() + " in time", error);
        }
        if (error instanceof IOException) {
            return new CallException(
                    FailureKind.CONNECTION,
                    "the connection to " + uri.getAuthority() + " broke before the reply was whole: "
                            + error.getMessage(),
                    error);
        }
        throw new IllegalStateException("unexpected failure of a call to " + uri.getAuthority(), error);
    }

    private static boolean isConnecting(Throwable error) {
        for (Throwable t = error; t != null; t = t.getCause()) {
            if (t instanceof ConnectException) {
                return true;
            }
        }
        return false;
    }

    private static java.net.http.HttpRequest jdkRequest(HttpRequest request, URI uri) {
        java.net.http.HttpRequest.Builder builder = java.net.http.HttpRequest.newBuilder(uri);
        request.headers().forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
        String body = request.body();
        return builder.method(
                        request.method().name(), body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
    }

    /** LangChain4j sets timeouts on the builder that it is given; ours are set already. */
    private record Ready(HttpTransport transport) implements HttpClientBuilder {
        @Override
        public Duration connectTimeout() {
            return transport.timeout;
        }

        @Override
        public HttpClientBuilder connectTimeout(Duration ignored) {
            return this;
        }

        @Override
        public Duration readTimeout() {
            return transport.timeout;
        }

        @Override
        public HttpClientBuilder readTimeout(Duration ignored) {
            return this;
        }

        @Override
        public HttpClient build() {
            return transport;
        }
    }
}
