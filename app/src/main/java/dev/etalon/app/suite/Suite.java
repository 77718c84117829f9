package dev.etalon.app.suite;

import dev.etalon.app.suite.shape.EnvText;
import dev.etalon.app.suite.shape.NamedFile;
import dev.etalon.app.suite.source.Problem;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A suite as its file says, with defaults filled in and paths made whole.
 *
 * @param file the suite file
 * @param golden null where the suite names no golden set
 * @param models by name, in the order of the file; only those that are asked need their keys
 * @param prices null for the prices that ship with Etalon
 * @param slices fields of the sample
 * @param group a field of the sample, or null where every sample stands alone
 * @param confidence of intervals, between 0 and 1
 * @param testing how the tests of comparisons are made
 * @param concurrency how many trials are under way at most
 * @param gate null where there is none
 * @param exam null where there is none
 * @param optimize how texts are improved; the usual way where the suite says nothing
 * @param settings everything that decides the numbers of a run, flat, for its configuration; see {@link SuiteReader#read}
 * @param files every file that the suite names
 * @param variables every text in use whose environment variables are looked up late
 */
public record Suite(
        Path file,
        String name,
        String description,
        @Nullable GoldenSpec golden,
        DatasetSpec dataset,
        SubjectSpec subject,
        Map<String, ModelSpec> models,
        @Nullable Path prices,
        List<ScorerSpec> scorers,
        List<String> slices,
        @Nullable String group,
        int repeats,
        long seed,
        double confidence,
        TestingSpec testing,
        int concurrency,
        ErrorsSpec errors,
        BudgetSpec budget,
        ResponseMode responses,
        @Nullable GateSpec gate,
        @Nullable ExamSpec exam,
        OptimizeSpec optimize,
        Map<String, String> settings,
        List<NamedFile> files,
        List<EnvText> variables) {
    public Suite {
        models = Collections.unmodifiableMap(new LinkedHashMap<>(models));
        scorers = List.copyOf(scorers);
        slices = List.copyOf(slices);
        settings = Collections.unmodifiableMap(new TreeMap<>(settings));
        files = List.copyOf(files);
        variables = List.copyOf(variables);
    }

    /** The same suite, which sends nothing to a model. */
    public Suite replayOnly() {
        return with(budget, ResponseMode.REPLAY_ONLY);
    }

    /** The same suite, which may use up so much. */
    public Suite withBudget(BudgetSpec newBudget) {
        return with(newBudget, responses);
    }

    private Suite with(BudgetSpec newBudget, ResponseMode newResponses) {
        return new Suite(
                file,
                name,
                description,
                golden,
                dataset,
                subject,
                models,
                prices,
                scorers,
                slices,
                group,
                repeats,
                seed,
                confidence,
                testing,
                concurrency,
                errors,
                newBudget,
                newResponses,
                gate,
                exam,
                optimize,
                settings,
                files,
                variables);
    }

    /** One problem for each file that is named and cannot be read. */
    public List<Problem> missingFiles() {
        return files.stream()
                .flatMap(named -> named.problem().stream())
                .map(Suite::withRemedy)
                .toList();
    }

    private static Problem withRemedy(Problem problem) {
        return problem.place().path().endsWith("learned-judge.weights")
                ? problem.place().problem(problem.message() + ": 'etalon judge train' makes it from \"golden\"")
                : problem;
    }

    /** One problem for each environment variable that a run would need and that is not set. */
    public List<Problem> missingVariables() {
        return variables.stream()
                .flatMap(text -> text.problems().stream())
                .distinct()
                .toList();
    }
}
