package dev.etalon.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A folder with data and a suite, a server to ask, and the command to run. */
final class Stage implements AutoCloseable {
    final Etalon etalon;
    final FaultyServer server;

    Stage(Path folder) throws IOException {
        etalon = new Etalon(folder);
        server = new FaultyServer();
    }

    /** Writes samples that all ask for a yes. */
    void samples(String... ids) throws IOException {
        etalon.file(
                "data.jsonl",
                Stream.of(ids)
                        .map(id -> "{\"id\": \"%s\", \"input\": \"Say yes. [[%s]]\", \"reference\": \"yes\"}\n"
                                .formatted(id, id))
                        .collect(Collectors.joining()));
    }

    /** Writes so many samples, s0, s1, ... */
    void samples(int count) throws IOException {
        samples(IntStream.range(0, count).mapToObj(i -> "s" + i).toArray(String[]::new));
    }

    /** A suite that prompts a model; what follows stands at its end. */
    String prompt(String more) {
        return """
                suite: faults
                dataset: {path: data.jsonl}
                subject: {prompt: {model: bot, template: "{{input}}"}}
                models:
                  bot: {provider: openai, model: bot, base-url: "%1$s/v1", retries: 2, concurrency: 64}
                  hasty: {provider: openai, model: bot, base-url: "%1$s/v1", retries: 1, timeout: 400ms}
                  judge: {provider: openai, model: judge, base-url: "%1$s/v1", retries: 1}
                """.formatted(server.address()) + more;
    }

    /** A suite that asks an endpoint; what follows stands under {@code http}. */
    String http(String more) {
        return """
                suite: faults
                dataset: {path: data.jsonl}
                subject:
                  http:
                    url: %s/answer
                    body: {question: "{{input}}"}
                    answer: $.answer
                """.formatted(server.address()) + more;
    }

    /** Runs a suite. */
    JsonRun run(String suite, String... more) throws IOException {
        return JsonRun.of(etalon.run(command(suite, more)));
    }

    /** Writes a suite and gives the command that runs it. */
    String[] command(String suite, String... more) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("run", etalon.file("suite.yaml", suite).toString(), "--json"));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    @Override
    public void close() {
        server.close();
    }
}
