package dev.etalon.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A chat model on 127.0.0.1 in the OpenAI dialect that answers every request after a fixed time. {@code GET /stats} tells how many
 * requests came, and how many were in flight at most. Arguments: port, milliseconds.
 */
public final class SlowModelServer {
    private static final byte[] REPLY = """
            {"id":"x","object":"chat.completion","created":1,"model":"slow","choices":[{"index":0,"message":
            {"role":"assistant","content":"an answer of a few words"},"finish_reason":"stop"}],
            "usage":{"prompt_tokens":20,"completion_tokens":6,"total_tokens":26}}""".getBytes(StandardCharsets.UTF_8);

    private final long delayMillis;
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicInteger peak = new AtomicInteger();
    private final AtomicLong requests = new AtomicLong();

    private SlowModelServer(long delayMillis) {
        this.delayMillis = delayMillis;
    }

    /** Serves until the process is killed. */
    public static void main(String[] arguments) throws IOException {
        SlowModelServer model = new SlowModelServer(Long.parseLong(arguments[1]));
        int port = Integer.parseInt(arguments[0]);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 4096);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/stats", model::stats);
        server.createContext("/", model::chat);
        server.start();
    }

    private void chat(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        peak.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
        try {
            exchange.getRequestBody().readAllBytes();
            Thread.sleep(delayMillis);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            send(exchange, REPLY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            inFlight.decrementAndGet();
        }
    }

    private void stats(HttpExchange exchange) throws IOException {
        send(exchange, ("requests " + requests + ", peak in flight " + peak + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, byte[] body) throws IOException {
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
