package dev.etalon.models;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A real HTTP server that answers as it is told, one told reply after the other, the last one for ever. */
final class FakeProvider implements AutoCloseable {
    /** Answers one request. */
    interface Reply {
        void to(HttpExchange exchange) throws IOException, InterruptedException;
    }

    /** What was asked. */
    record Asked(String path, String body, Map<String, List<String>> headers) {
        String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().getFirst())
                    .findFirst()
                    .orElse("");
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<Reply> script = new ConcurrentLinkedQueue<>();
    private final AtomicInteger inFlight = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);
    final AtomicInteger peak = new AtomicInteger();
    final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile boolean remembers = true;

    FakeProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 2_000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    }

    FakeProvider then(Reply... replies) {
        script.addAll(List.of(replies));
        return this;
    }

    void forgetRequests() {
        remembers = false;
    }

    static Reply status(int status, String body, String... headers) {
        return exchange -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
            }
            send(exchange, status, body, 0);
        };
    }

    static Reply ok(String body) {
        return status(200, body);
    }

    /** Says more bytes than it sends, and hangs up. */
    static Reply cut(String body) {
        return exchange -> send(exchange, 200, body, 100);
    }

    /** Hangs up without a word. */
    static Reply drop() {
        return HttpExchange::close;
    }

    /** Never says a word. */
    Reply hang() {
        return exchange -> closed.await();
    }

    /** Begins, and never ends. */
    Reply stall(String body) {
        return exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length + 100L);
            exchange.getResponseBody().write(bytes);
            exchange.getResponseBody().flush();
            closed.await();
        };
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (remembers) {
            asked.add(new Asked(exchange.getRequestURI().getPath(), body, Map.copyOf(exchange.getRequestHeaders())));
        }
        peak.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
        Reply reply = script.size() > 1 ? script.poll() : script.peek();
        try {
            reply.to(exchange);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            inFlight.decrementAndGet();
            exchange.close();
        }
    }

    private static void send(HttpExchange exchange, int status, String body, int missing) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        long length = bytes.length + (long) missing;
        exchange.sendResponseHeaders(status, length == 0 ? -1 : length);
        exchange.getResponseBody().write(bytes);
    }
}
