package dev.etalon.subjects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.CallException;
import dev.etalon.core.score.FailureKind;
import dev.etalon.core.subject.Answer;
import dev.etalon.core.subject.Step;
import dev.etalon.core.traffic.Usage;
import dev.etalon.subjects.HttpSubject.Endpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against a real server on this machine that misbehaves. */
class HttpSubjectTest {
    private static final Sample SAMPLE = Sample.of("s/1", "why & how?", "ref").withMetadata("k", 3);
    private static final String KEY = "sk-verysecret";
    private static final Duration SHORT = Duration.ofMillis(400);

    private final CountDownLatch end = new CountDownLatch(1);
    private HttpServer server;
    private volatile String seen = "";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
    }

    @Test
    void asksAndReadsTheAnswer() throws Exception {
        serve(
                200,
                "{\"out\": {\"text\": \"so\", \"steps\": [{\"name\": \"find\"}]}, \"usage\": {\"in\": 7, \"out\": 2}, \"cost\": \"0.01\"}");
        HttpReplyPaths paths = new HttpReplyPaths("$.out.text", "$.out.steps", "$.usage.in", "$.usage.out", "$.cost");

        Answer answer = ask(new Endpoint(
                new HttpRequestTemplate(
                        "post",
                        url("/ask/{{id}}?k={{metadata.k}}"),
                        Map.of("authorization", "Bearer " + KEY, "X-Id", "{{id}}"),
                        "{\"q\": \"{{input}}\"}"),
                paths,
                Duration.ofSeconds(10),
                1000));

        assertThat(seen)
                .isEqualTo("POST /ask/s%2F1?k=3 Bearer " + KEY + " s/1 application/json {\"q\": \"why & how?\"}");
        assertThat(answer.text()).isEqualTo("so");
        assertThat(answer.repeat()).isEqualTo(1);
        assertThat(answer.trace()).containsExactly(new Step("find", "", ""));
        assertThat(answer.usage()).isEqualTo(new Usage(1, 7, 2, new BigDecimal("0.01")));
        assertThat(answer.latency()).isPositive();
    }

    @Test
    void takesWhatAPathMatches() throws Exception {
        serve(200, "{\"a\": [{\"t\": \"x\"}], \"n\": 5, \"o\": {\"k\": [1]}, \"many\": [1, 2], \"z\": null}");

        assertThat(ask(endpoint("$.a[*].t")).text()).isEqualTo("x");
        assertThat(ask(endpoint("$.n")).text()).isEqualTo("5");
        assertThat(ask(endpoint("$.o")).text()).isEqualTo("{\"k\":[1]}");
        assertThat(ask(endpoint("$.many[*]")).text()).isEqualTo("[1,2]");
        assertThat(ask(endpoint(null)).text()).startsWith("{\"a\"");
        assertThat(ask(endpoint("$.n")).usage()).isEqualTo(new Usage(1, 0, 0, null));
        fails(endpoint("$.nope.x"), FailureKind.UNREADABLE, "$['nope']['x']", "matches nothing");
        fails(endpoint("$.z"), FailureKind.UNREADABLE, "matches nothing (or null)");
        fails(endpoint("$..nope"), FailureKind.UNREADABLE, "matches nothing");
    }

    @ParameterizedTest
    @CsvSource({
        "429, RATE_LIMITED",
        "408, TIMEOUT",
        "401, UNAUTHORIZED",
        "403, UNAUTHORIZED",
        "400, REJECTED",
        "404, REJECTED",
        "302, REJECTED",
        "500, SERVER",
        "503, SERVER",
        "529, SERVER"
    })
    void sortsStatusCodes(int status, FailureKind kind) {
        serve(status, "{\"error\": \"it broke\"}");

        fails(endpoint("$.a"), kind, "status " + status, "it broke", "POST http://127.0.0.1");
    }

    @Test
    void passesRetryAfterOn() {
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "7");
            reply(exchange, 429, "slow down");
        });

        assertThatExceptionOfType(CallException.class)
                .isThrownBy(() -> ask(endpoint("$.a")))
                .satisfies(e -> assertThat(e.retryAfter()).isEqualTo(Duration.ofSeconds(7)));
    }

    @Test
    void takesGarbageForUnreadable() {
        serve(200, "<html>\u0000 not json");

        fails(endpoint("$.a"), FailureKind.UNREADABLE, "not JSON", "<html>");
    }

    @Test
    void takesAnEmptyReplyForUnreadable() {
        serve(200, "");

        fails(endpoint("$.a"), FailureKind.UNREADABLE, "not JSON");
    }

    @Test
    void refusesALongReply() {
        serve(200, "{\"a\": \"" + "x".repeat(100_000) + "\"}");

        fails(
                new Endpoint(request(), HttpReplyPaths.of("$.a"), Duration.ofSeconds(10), 50_000),
                FailureKind.UNREADABLE,
                "50,000 bytes");
    }

    @Test
    void givesUpWhenTheServerHangs() {
        server.createContext("/", exchange -> hang());

        fails(new Endpoint(request(), HttpReplyPaths.of("$.a"), SHORT, 1000), FailureKind.TIMEOUT, "400 ms");
    }

    @Test
    void givesUpWhenTheBodyHangs() {
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write("{\"a\":".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            hang();
        });

        fails(new Endpoint(request(), HttpReplyPaths.of("$.a"), SHORT, 1000), FailureKind.TIMEOUT, "400 ms");
    }

    @Test
    void failsWhenTheBodyIsCut() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.startVirtualThread(() -> cut(socket));
            HttpRequestTemplate request =
                    HttpRequestTemplate.post("http://127.0.0.1:" + socket.getLocalPort() + "/", "{}");

            fails(Endpoint.of(request, HttpReplyPaths.of("$.a")), FailureKind.CONNECTION, "connection broke");
        }
    }

    @Test
    void failsWithoutAServer() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        HttpRequestTemplate request = HttpRequestTemplate.post("http://127.0.0.1:" + port + "/", "{}");

        fails(Endpoint.of(request, HttpReplyPaths.of("$.a")), FailureKind.CONNECTION, "Is the server running?");
    }

    @Test
    void neverShowsSecrets() {
        serve(401, "{\"error\": \"bad key " + KEY + "\"}");
        HttpRequestTemplate request = new HttpRequestTemplate(
                "POST", url("/v1?key=" + KEY), Map.of("Authorization", "Bearer " + KEY, "Accept", "text/x"), "{}");

        assertThatExceptionOfType(CallException.class)
                .isThrownBy(() -> ask(Endpoint.of(request, HttpReplyPaths.of("$.a"))))
                .withMessageContaining("bad key ***")
                .withMessageContaining("/v1:")
                .withMessageNotContaining(KEY);
        assertThat(request.toString()).contains("Authorization", "/v1").doesNotContain(KEY);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HttpSubject(Endpoint.of(
                        new HttpRequestTemplate("GET", url("/"), Map.of("X-Key", KEY + "\n"), null),
                        HttpReplyPaths.WHOLE)))
                .withMessageContaining("X-Key")
                .withMessageNotContaining(KEY);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HttpSubject(Endpoint.of(
                        new HttpRequestTemplate("GET", "ht tp://x?key=" + KEY, Map.of(), null), HttpReplyPaths.WHOLE)))
                .withMessageNotContaining(KEY);
    }

    @Test
    void refusesAHeaderWithALineBreakFromASample() {
        serve(200, "{}");
        HttpRequestTemplate request = new HttpRequestTemplate("GET", url("/"), Map.of("X-Input", "{{input}}"), null);
        HttpSubject subject = new HttpSubject(Endpoint.of(request, HttpReplyPaths.WHOLE));

        assertThatExceptionOfType(CallException.class)
                .isThrownBy(() -> subject.answer(Sample.of("s", "a\r\nX-Evil: 1"), 0))
                .withMessageContaining("X-Input");
        subject.close();
    }

    @Test
    void refusesAWrongDefinitionAtOnce() {
        refuses(HttpRequestTemplate.post("localhost/ask", "{}"), "$.a", "http://");
        refuses(HttpRequestTemplate.post(url("/{{inptu}}"), "{}"), "$.a", "Did you mean \"input\"?");
        refuses(HttpRequestTemplate.post(url("/"), "{\"q\": "), "$.a", "not JSON");
        refuses(HttpRequestTemplate.post(url("/"), "{}"), "out.text", "it begins with $");
        refuses(HttpRequestTemplate.post(url("/"), "{}"), "$.a[?(", "no JSONPath");
        refuses(new HttpRequestTemplate("GET", url("/"), Map.of("Host", "x"), null), "$.a", "Host");
    }

    @Test
    void stopsWhenInterrupted() throws Exception {
        server.createContext("/", exchange -> hang());
        CountDownLatch interrupted = new CountDownLatch(1);
        Thread asking = Thread.startVirtualThread(() -> {
            try {
                ask(endpoint("$.a"));
            } catch (InterruptedException e) {
                interrupted.countDown();
            } catch (CallException e) {
                throw new IllegalStateException(e);
            }
        });
        Thread.sleep(100);
        asking.interrupt();

        assertThat(interrupted.await(5, TimeUnit.SECONDS)).isTrue();
    }

    private void serve(int status, String body) {
        server.createContext("/", exchange -> reply(exchange, status, body));
    }

    private void reply(HttpExchange exchange, int status, String body) throws IOException {
        String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        seen = String.join(
                " ",
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                exchange.getRequestHeaders().getFirst("Authorization"),
                exchange.getRequestHeaders().getFirst("X-Id"),
                exchange.getRequestHeaders().getFirst("Content-Type"),
                sent);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void hang() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void cut(ServerSocket socket) {
        try (Socket connection = socket.accept()) {
            connection.getInputStream().read(new byte[64]);
            connection
                    .getOutputStream()
                    .write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"a\": \"so"
                            .getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private HttpRequestTemplate request() {
        return HttpRequestTemplate.post(url("/ask"), "{\"q\": \"{{input}}\"}");
    }

    private Endpoint endpoint(String path) {
        return Endpoint.of(request(), new HttpReplyPaths(path, null, null, null, null));
    }

    private static Answer ask(Endpoint endpoint) throws CallException, InterruptedException {
        try (HttpSubject subject = new HttpSubject(endpoint)) {
            return subject.answer(SAMPLE, 1);
        }
    }

    private static void fails(Endpoint endpoint, FailureKind kind, String... parts) {
        assertThatExceptionOfType(CallException.class)
                .isThrownBy(() -> ask(endpoint))
                .satisfies(e -> assertThat(e.kind()).isEqualTo(kind))
                .satisfies(e -> assertThat(e).hasMessageContainingAll(parts));
    }

    private static void refuses(HttpRequestTemplate request, String path, String part) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HttpSubject(Endpoint.of(request, HttpReplyPaths.of(path))))
                .withMessageContaining(part);
    }
}
