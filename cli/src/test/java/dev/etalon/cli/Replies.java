package dev.etalon.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** Replies of a {@link FaultyServer}: right ones and every wrong one that servers are known for. */
final class Replies {
    /** What each whole chat reply says it used. */
    static final int INPUT_TOKENS = 10;

    static final int OUTPUT_TOKENS = 3;

    private static final ObjectMapper JSON = new ObjectMapper();

    private Replies() {}

    /** A whole chat reply. */
    static FaultyServer.Reply says(String text) {
        return ends("stop", text);
    }

    /** A chat reply that ended for this reason. */
    static FaultyServer.Reply ends(String reason, String text) {
        return body(200, chat(reason, text));
    }

    /** A judge's verdict. */
    static FaultyServer.Reply verdict(String verdict) {
        return says("{\"reasoning\": \"so it is\", \"verdict\": \"" + verdict + "\"}");
    }

    /** What the plain endpoint answers. */
    static FaultyServer.Reply plain(String text) {
        return body(200, JSON.createObjectNode().put("answer", text).toString());
    }

    static FaultyServer.Reply status(int status) {
        return body(status, "{\"error\": {\"message\": \"this is a " + status + "\"}}");
    }

    static FaultyServer.Reply tooMany(String retryAfter) {
        return body(429, "{\"error\": {\"message\": \"slow down\"}}", Map.of("Retry-After", retryAfter));
    }

    static FaultyServer.Reply body(int status, String body) {
        return body(status, body, Map.of());
    }

    private static FaultyServer.Reply body(int status, String body, Map<String, String> headers) {
        return request -> {
            headers.forEach(request.exchange().getResponseHeaders()::set);
            send(request.exchange(), status, body);
        };
    }

    /** Bytes that are no text in any encoding we know. */
    static FaultyServer.Reply garbage() {
        return request -> {
            byte[] noise = {(byte) 0xff, (byte) 0xfe, 0, (byte) 0xc3, 0x28, (byte) 0xed, (byte) 0xa0, (byte) 0x80, '{'};
            request.exchange().sendResponseHeaders(200, noise.length);
            request.exchange().getResponseBody().write(noise);
        };
    }

    /** Promises the whole of a good reply, sends half and hangs up. */
    static FaultyServer.Reply cut(String whole) {
        return request -> {
            byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
            request.exchange().sendResponseHeaders(200, bytes.length);
            OutputStream out = request.exchange().getResponseBody();
            out.write(bytes, 0, bytes.length / 2);
            out.flush();
        };
    }

    /** Takes the request and says nothing for so long. */
    static FaultyServer.Reply after(Duration wait, FaultyServer.Reply then) {
        return request -> {
            Thread.sleep(wait);
            then.to(request);
        };
    }

    /** A whole chat completion as JSON. */
    static String chat(String reason, String text) {
        ObjectNode reply = JSON.createObjectNode();
        reply.put("id", "1").put("object", "chat.completion").put("created", 1).put("model", "m");
        ObjectNode choice = reply.putArray("choices").addObject();
        choice.put("index", 0).put("finish_reason", reason);
        choice.putObject("message").put("role", "assistant").put("content", text);
        reply.putObject("usage")
                .put("prompt_tokens", INPUT_TOKENS)
                .put("completion_tokens", OUTPUT_TOKENS)
                .put("total_tokens", INPUT_TOKENS + OUTPUT_TOKENS);
        return reply.toString();
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
