package dev.etalon.subjects;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.CallException;
import dev.etalon.core.score.FailureKind;
import dev.etalon.core.subject.Answer;
import dev.etalon.core.subject.Subject;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A system behind HTTP: one request a sample, one attempt. Redirects are not followed.
 *
 * <p>Status 2xx is an answer. 429 is {@link FailureKind#RATE_LIMITED}, 408 {@link FailureKind#TIMEOUT}, 401 and 403
 * {@link FailureKind#UNAUTHORIZED}, 5xx {@link FailureKind#SERVER}, any other {@link FailureKind#REJECTED}; {@code Retry-After} is
 * passed on. A reply that is not JSON, is too long, or in which the path of the answer matches nothing is
 * {@link FailureKind#UNREADABLE}. Header values and the query of the address never appear in messages.
 */
public final class HttpSubject implements Subject {

    /**
     * What is asked, and how the reply is read.
     *
     * @param request the request
     * @param paths where the reply keeps the answer
     * @param timeout from sending to the last byte
     * @param maxBytes the longest reply
     */
    public record Endpoint(HttpRequestTemplate request, HttpReplyPaths paths, Duration timeout, long maxBytes) {
        /** 60 seconds, 16 MiB. */
        public static Endpoint of(HttpRequestTemplate request, HttpReplyPaths paths) {
            return new Endpoint(request, paths, Duration.ofSeconds(60), 16L << 20);
        }

        public Endpoint {
            if (timeout.isNegative() || timeout.isZero()) {
                throw new IllegalArgumentException("the timeout must be longer than 0, not " + timeout);
            }
            if (maxBytes < 1) {
                throw new IllegalArgumentException("maxBytes must be 1 or more, not " + maxBytes);
            }
        }
    }

    private final Endpoint endpoint;
    private final RequestFactory requests;
    private final ReplyReader replies;
    private final HttpFailures failures;
    private final HttpClient client;

    /** @throws IllegalArgumentException when the address, a header, the body or a path is wrong */
    public HttpSubject(Endpoint endpoint) {
        this.endpoint = endpoint;
        this.requests = new RequestFactory(endpoint.request());
        this.replies = new ReplyReader(endpoint.paths(), requests.secrets());
        this.failures = new HttpFailures(requests.name(), requests.secrets(), endpoint.timeout());
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(endpoint.timeout())
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    @Override
    public Answer answer(Sample sample, int repeat) throws CallException, InterruptedException {
        long start = System.nanoTime();
        HttpResponse<byte[]> response = send(sample, repeat);
        Duration latency = Duration.ofNanos(System.nanoTime() - start);
        String body = new String(response.body(), Charsets.of(response.headers()));
        if (response.statusCode() / 100 != 2) {
            throw failures.ofStatus(response, body);
        }
        try {
            return replies.read(body, repeat, latency);
        } catch (CallException e) {
            throw failures.named(e);
        }
    }

    /** The timeout covers the body too, which the client's own does not. */
    private HttpResponse<byte[]> send(Sample sample, int repeat) throws CallException, InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> exchange =
                client.sendAsync(requests.of(sample, repeat), LimitedBody.upTo(endpoint.maxBytes()));
        try {
            return exchange.get(endpoint.timeout().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw failures.timeout(e);
        } catch (ExecutionException e) {
            throw failures.of(e.getCause() == null ? e : e.getCause());
        } finally {
            exchange.cancel(true);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }
}
