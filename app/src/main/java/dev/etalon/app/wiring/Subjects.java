package dev.etalon.app.wiring;

import dev.etalon.app.models.HostedModels;
import dev.etalon.app.models.Models;
import dev.etalon.app.suite.SubjectSpec;
import dev.etalon.app.suite.Suite;
import dev.etalon.app.suite.shape.EnvText;
import dev.etalon.app.suite.source.SuiteException;
import dev.etalon.core.dataset.DatasetException;
import dev.etalon.core.model.Decoding;
import dev.etalon.core.subject.Subject;
import dev.etalon.core.traffic.Budget;
import dev.etalon.core.traffic.RetryPolicy;
import dev.etalon.core.traffic.Traffic;
import dev.etalon.core.traffic.TrafficListener;
import dev.etalon.core.traffic.TrafficSettings;
import dev.etalon.files.RunFile;
import dev.etalon.subjects.CommandOptions;
import dev.etalon.subjects.CommandSubject;
import dev.etalon.subjects.HttpReplyPaths;
import dev.etalon.subjects.HttpRequestTemplate;
import dev.etalon.subjects.HttpSubject;
import dev.etalon.subjects.PromptSubject;
import dev.etalon.subjects.RecordedFields;
import dev.etalon.subjects.RecordedSubject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Subjects of suites. */
final class Subjects {
    private static final long MOST_BYTES = 16 << 20;

    private final Suite suite;
    private final Models models;
    private final Budget budget;
    private final TrafficListener listener;

    Subjects(Suite suite, Models models, Budget budget, TrafficListener listener) {
        this.suite = suite;
        this.models = models;
        this.budget = budget;
        this.listener = listener;
    }

    /** @throws SuiteException when a template or path is wrong */
    Subject of(SubjectSpec spec) {
        try {
            return switch (spec) {
                case SubjectSpec.Recorded recorded -> recorded(recorded);
                case SubjectSpec.RunFile run -> RunFile.open(run.file());
                case SubjectSpec.Http http -> http(http);
                case SubjectSpec.Command command -> command(command);
                case SubjectSpec.Prompt prompt -> prompt(prompt);
            };
        } catch (IllegalArgumentException | DatasetException e) {
            throw new SuiteException(List.of(spec.place().problem(String.valueOf(e.getMessage()))));
        }
    }

    private static Subject recorded(SubjectSpec.Recorded spec) {
        return new RecordedSubject(new RecordedFields(
                spec.answer(), spec.latency(), spec.inputTokens(), spec.outputTokens(), spec.dollars(), spec.trace()));
    }

    private Subject http(SubjectSpec.Http spec) {
        Map<String, String> headers = new LinkedHashMap<>();
        spec.headers().forEach((name, value) -> headers.put(name, value.resolve()));
        HttpRequestTemplate request = new HttpRequestTemplate(
                spec.method(),
                spec.url().resolve(),
                headers,
                spec.body() == null ? null : spec.body().resolveToText());
        HttpReplyPaths paths = new HttpReplyPaths(
                spec.answer(),
                spec.paths().trace(),
                spec.paths().inputTokens(),
                spec.paths().outputTokens(),
                spec.paths().dollars());
        HttpSubject subject = new HttpSubject(new HttpSubject.Endpoint(request, paths, spec.timeout(), MOST_BYTES));
        TrafficSettings traffic = new TrafficSettings(
                HostedModels.concurrency(spec.concurrency()), spec.requestsPerMinute(), null, retries());
        return new TravellingSubject(subject, new Traffic(traffic, listener), budget);
    }

    /** A process answers as many at once as there are trials under way: the suite's concurrency is its limit. */
    private Subject command(SubjectSpec.Command spec) {
        List<String> command = spec.run().stream().map(EnvText::resolve).toList();
        Map<String, String> environment = new LinkedHashMap<>();
        for (String name : spec.environment()) {
            String value = System.getenv(name);
            if (value != null) {
                environment.put(name, value);
            }
        }
        Path folder = spec.directory() == null ? suite.file().toAbsolutePath().getParent() : spec.directory();
        CommandSubject subject =
                new CommandSubject(new CommandOptions(command, folder, environment, spec.timeout(), spec.restarts()));
        TrafficSettings traffic = TrafficSettings.DEFAULT
                .withConcurrency(dev.etalon.core.traffic.ConcurrencySettings.fixed(suite.concurrency()))
                .withRetries(retries());
        return new TravellingSubject(subject, new Traffic(traffic, listener), budget);
    }

    /** The model has its own limits and retries. */
    private Subject prompt(SubjectSpec.Prompt spec) {
        EnvText system = spec.system();
        EnvText template = spec.template();
        String user = template == null ? text(spec.file()) : template.resolve();
        Decoding decoding = new Decoding(spec.temperature(), null, spec.maxTokens(), null);
        PromptSubject.Prompt prompt = new PromptSubject.Prompt(
                system == null ? null : system.resolve(),
                user,
                decoding,
                spec.schema() == null ? null : text(spec.schema()));
        return new PromptSubject(models.model(spec.model()), prompt);
    }

    static String text(@Nullable Path file) {
        if (file == null) {
            throw new IllegalArgumentException("a prompt needs a template or a file");
        }
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RetryPolicy retries() {
        return RetryPolicy.DEFAULT.withAttempts(suite.errors().retries() + 1);
    }
}
