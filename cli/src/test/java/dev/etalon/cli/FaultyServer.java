package dev.etalon.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server on 127.0.0.1 that speaks OpenAI's chat dialect and a plain JSON one, and misbehaves by plan. Who asks is the model's name
 * ({@code http} for the plain one), the sample is what stands in {@code [[id]]} in the request.
 */
final class FaultyServer implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ID = Pattern.compile("\\[\\[([^\\]]+)]]");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, List<Reply>> plans = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> requests = new ConcurrentHashMap<>();

    /** One thing that the server may do with a request. */
    @FunctionalInterface
    interface Reply {
        void to(Request request) throws IOException, InterruptedException;
    }

    /** Who asked about which sample, and the way back. */
    record Request(String who, String id, String body, HttpExchange exchange) {}

    FaultyServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
        server.setExecutor(threads);
        server.createContext("/v1/chat/completions", exchange -> serve(exchange, true));
        server.createContext("/answer", exchange -> serve(exchange, false));
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What happens to the first, second, ... request of somebody on a sample; the last goes on for ever. */
    void plan(String who, String id, Reply... replies) {
        plans.put(who + ":" + id, List.of(replies));
    }

    /** What happens to requests that have no plan of their own. */
    void plan(String who, Reply reply) {
        plan(who, "*", reply);
    }

    /** How many requests somebody made on a sample. */
    int requests(String who, String id) {
        AtomicInteger count = requests.get(who + ":" + id);
        return count == null ? 0 : count.get();
    }

    /** How many requests came in all. */
    int requests() {
        return requests.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    private void serve(HttpExchange exchange, boolean chat) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            JsonNode json = JSON.readTree(body);
            String who = chat ? json.path("model").asText() : "http";
            Matcher id = ID.matcher(body);
            Request request = new Request(who, id.find() ? id.group(1) : "?", body, exchange);
            int before = requests.computeIfAbsent(who + ":" + request.id(), key -> new AtomicInteger())
                    .getAndIncrement();
            List<Reply> replies = plans.getOrDefault(who + ":" + request.id(), plans.get(who + ":*"));
            replies.get(Math.min(before, replies.size() - 1)).to(request);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
