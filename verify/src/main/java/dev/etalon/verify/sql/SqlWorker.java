package dev.etalon.verify.sql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;

/** The process in which queries run: one line of JSON in, one out. A query that crashes the database ends this process and nothing else. */
public final class SqlWorker {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("alarm").factory());

    private SqlWorker() {}

    public static void main(String[] arguments) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintStream out = new PrintStream(
                new java.io.FileOutputStream(java.io.FileDescriptor.out), false, StandardCharsets.UTF_8);
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            out.println(JSON.writeValueAsString(answer(JSON.readTree(line))));
            out.flush();
        }
    }

    private static ObjectNode answer(JsonNode order) {
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode gold = answer.putArray("gold");
        ArrayNode candidate = answer.putArray("candidate");
        SqlEngine engine = SqlEngine.valueOf(order.path("engine").asText());
        QueryRun run = new QueryRun(
                CLOCK,
                Duration.ofMillis(order.path("millis").asLong()),
                order.path("rows").asInt());
        Path file = order.hasNonNull("file") ? Path.of(order.path("file").asText()) : null;
        if (file != null) {
            gold.add(ran(engine, null, file, order.path("gold").asText(), run).toJson());
            candidate.add(ran(engine, null, file, order.path("candidate").asText(), run)
                    .toJson());
            return answer;
        }
        for (JsonNode script : order.path("scripts")) {
            gold.add(ran(engine, script.asText(), null, order.path("gold").asText(), run)
                    .toJson());
            candidate.add(
                    ran(engine, script.asText(), null, order.path("candidate").asText(), run)
                            .toJson());
        }
        return answer;
    }

    /** Each query has a database of its own, so that neither sees what the other one did. */
    private static Ran ran(SqlEngine engine, @Nullable String script, @Nullable Path file, String query, QueryRun run) {
        try (Connection connection = LockedDatabase.open(engine, script, file)) {
            return run.run(connection, query);
        } catch (SQLException e) {
            return new Ran.Broken(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            // Drivers do not turn everything that goes wrong in native code into what they promise.
            return new Ran.Broken("the database's driver broke: " + e);
        }
    }
}
