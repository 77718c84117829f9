package dev.etalon.core.run;

import dev.etalon.core.dataset.Dataset;
import dev.etalon.core.scorer.Measure;
import dev.etalon.core.subject.Subject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One evaluation, put together step by step and then run:
 *
 * <pre>{@code
 * Run run = Evaluation.of("capitals")
 *         .dataset(dataset)
 *         .subject(Subject.of(sample -> bot.answer(sample.input())))
 *         .measures(Metrics.exact())
 *         .store(store)
 *         .run();
 * }</pre>
 *
 * <p>Answers and scores are recorded one by one as they arrive; running again under the same id goes on where the run was left.
 */
public final class Evaluation {
    private static final int DEFAULT_IN_FLIGHT = 1024;

    private final String suite;
    private @Nullable String id;
    private @Nullable Dataset dataset;
    private @Nullable String answersOf;
    private Subject subject = Subject.of(sample -> {
        throw new IllegalStateException("the evaluation has no subject");
    });
    private final List<Measure> measures = new ArrayList<>();
    private final Map<String, String> settings = new TreeMap<>();
    private final List<RunListener> listeners = new ArrayList<>();
    private RunStore store = new MemoryRunStore();
    private RunControl control = new RunControl();
    private ErrorPolicy errors = ErrorPolicy.NONE;
    private int repeats = 1;
    private int inFlight = DEFAULT_IN_FLIGHT;
    private boolean retryErrors;

    private Evaluation(String suite) {
        this.suite = Objects.requireNonNull(suite, "suite is null");
    }

    /** Begins an evaluation of this name. */
    public static Evaluation of(String suite) {
        return new Evaluation(suite);
    }

    /** The run's id; by default a new one. With the id of a kept run, that run goes on. */
    public Evaluation id(String id) {
        this.id = id;
        return this;
    }

    public Evaluation dataset(Dataset dataset) {
        this.dataset = dataset;
        this.settings.put("dataset.fingerprint", dataset.fingerprint());
        return this;
    }

    /** Scores the answers of this kept run anew instead of asking the subject: costs no new answer. */
    public Evaluation answersOf(String runId) {
        this.answersOf = runId;
        this.settings.put("answers.of", runId);
        return this;
    }

    public Evaluation subject(Subject subject) {
        this.subject = subject;
        return this;
    }

    /** Adds measures; with none, the run only collects answers. */
    public Evaluation measures(Measure... more) {
        return measures(List.of(more));
    }

    public Evaluation measures(List<Measure> more) {
        measures.addAll(more);
        return this;
    }

    /** Where the run is kept; by default in memory. */
    public Evaluation store(RunStore store) {
        this.store = store;
        return this;
    }

    /** How often each sample is answered, 1 or more. */
    public Evaluation repeats(int repeats) {
        this.repeats = positive(repeats, "repeats");
        return this;
    }

    /** How many trials are under way at once at the most. */
    public Evaluation inFlight(int trials) {
        this.inFlight = positive(trials, "trials in flight");
        return this;
    }

    public Evaluation errors(ErrorPolicy errors) {
        this.errors = errors;
        return this;
    }

    /** On resuming, makes failed trials and failed scores anew instead of keeping them. */
    public Evaluation retryErrors(boolean retryErrors) {
        this.retryErrors = retryErrors;
        return this;
    }

    /** Adds settings that decide the numbers, for the run's record. */
    public Evaluation settings(Map<String, String> more) {
        settings.putAll(more);
        return this;
    }

    public Evaluation listener(RunListener listener) {
        listeners.add(listener);
        return this;
    }

    public Evaluation control(RunControl control) {
        this.control = control;
        return this;
    }

    /** The run as it would begin now. */
    public Run plan() {
        Map<String, String> all = new TreeMap<>(settings);
        all.put("repeats", String.valueOf(repeats));
        measures.forEach(measure -> all.put("measures." + measure.name(), measure.signature()));
        List<Run.MeasureKey> keys = measures.stream()
                .map(measure -> new Run.MeasureKey(measure.name(), measure.signature()))
                .toList();
        return Run.begin(id, suite, new RunConfig(all), keys);
    }

    /**
     * Runs to the end, or until it is stopped.
     *
     * @return the run as it ended
     * @throws ConfigChangedException when a run of this id is kept under another configuration
     * @throws dev.etalon.core.dataset.DatasetException when the dataset cannot be read; what was done by then is recorded
     * @throws InterruptedException when the calling thread is interrupted; what was done by then is recorded
     */
    public Run run() throws InterruptedException {
        refuseTwoOfAName();
        Run run = resumed(plan());
        try (RunJournal journal = store.open(run);
                Stream<Draft> drafts = drafts()) {
            TrialTask task = new TrialTask(subject, measures, journal, retryErrors);
            return new Runner(run, task, journal, errors, control, listeners).run(drafts, inFlight);
        }
    }

    private Run resumed(Run planned) {
        Run kept = store.find(planned.id()).orElse(planned);
        List<String> differences = kept.config().differencesTo(planned.config());
        if (!differences.isEmpty()) {
            throw new ConfigChangedException(kept.id(), differences);
        }
        return kept;
    }

    private Stream<Draft> drafts() {
        if (answersOf != null) {
            return Draft.of(store.trials(answersOf));
        }
        return Draft.of(Objects.requireNonNull(dataset, "the evaluation has no dataset"), repeats);
    }

    private void refuseTwoOfAName() {
        Set<String> names = new HashSet<>();
        for (Measure measure : measures) {
            if (!names.add(measure.name())) {
                throw new IllegalArgumentException(
                        "two measures are named \"" + measure.name() + "\": name one of them anew");
            }
        }
    }

    private static int positive(int value, String what) {
        if (value < 1) {
            throw new IllegalArgumentException(what + " must be 1 or more, not " + value);
        }
        return value;
    }
}
