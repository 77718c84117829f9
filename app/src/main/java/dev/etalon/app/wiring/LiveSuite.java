package dev.etalon.app.wiring;

import dev.etalon.app.models.ModelPool;
import dev.etalon.app.models.Models;
import dev.etalon.app.suite.BudgetSpec;
import dev.etalon.app.suite.ErrorsSpec;
import dev.etalon.app.suite.ResponseMode;
import dev.etalon.app.suite.Suite;
import dev.etalon.app.suite.shape.Tolerance;
import dev.etalon.core.dataset.Dataset;
import dev.etalon.core.model.LanguageModel;
import dev.etalon.core.model.Replay;
import dev.etalon.core.model.ReplayMode;
import dev.etalon.core.model.ResponseStore;
import dev.etalon.core.naming.NearestName;
import dev.etalon.core.run.ErrorPolicy;
import dev.etalon.core.scorer.Measure;
import dev.etalon.core.slice.Grouping;
import dev.etalon.core.stats.Confidence;
import dev.etalon.core.stats.Correction;
import dev.etalon.core.subject.Subject;
import dev.etalon.core.traffic.Budget;
import dev.etalon.core.traffic.BudgetSettings;
import dev.etalon.core.traffic.TrafficListener;
import dev.etalon.rating.audit.RecordedAudit;
import dev.etalon.rating.audit.asking.AuditedJudge;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A suite brought to life: everything that a run needs, to be closed after it. */
public final class LiveSuite implements AutoCloseable {
    private final Suite suite;
    private final Budget budget;
    private final @Nullable Replay replay;
    private final Models models;
    private final TrafficListener listener;
    private final Scorers scorers;
    private final List<Measure> measures;

    /**
     * Opens what the suite names.
     *
     * @throws dev.etalon.app.suite.source.SuiteException when options do not fit together, or a file or variable is missing
     */
    public LiveSuite(Suite suite, ResponseStore responses, TrafficListener listener) {
        this.suite = suite;
        this.listener = listener;
        this.budget = new Budget(budget(suite.budget()));
        this.replay = replay(suite.responses(), responses);
        this.models = new ModelPool(suite, budget, replay, listener);
        this.scorers = new Scorers(suite, models);
        this.measures = measures(suite, scorers);
    }

    private static List<Measure> measures(Suite suite, Scorers scorers) {
        try {
            return suite.scorers().stream().map(scorers::measure).toList();
        } catch (RuntimeException e) {
            scorers.close();
            throw e;
        }
    }

    public Dataset dataset() {
        return Datasets.of(suite);
    }

    /** The system under evaluation; the caller closes it. */
    public Subject subject() {
        return new Subjects(suite, models, budget, listener).of(suite.subject());
    }

    public List<Measure> measures() {
        return measures;
    }

    /**
     * The model of this name in the suite, within the budget.
     *
     * @throws IllegalArgumentException when there is none
     */
    public LanguageModel model(String name) {
        if (!suite.models().containsKey(name)) {
            throw new IllegalArgumentException("there is no model \"" + name + "\" in the suite."
                    + NearestName.hint(name, suite.models().keySet()) + " Describe it under \"models\".");
        }
        return models.model(name);
    }

    /** The texts of the suite's prompt, to put others in their place. */
    public PromptTexts promptTexts() {
        return PromptTexts.of(suite, models);
    }

    /** The text of a judge's guideline, to put another in its place. */
    public GuidelineText guidelineText(String scorer) {
        return GuidelineText.of(suite, models, scorer);
    }

    /** The judges of the suite that ask models, for an audit; those that rate claim by claim have no one verdict and are left out. */
    public List<AuditedJudge> auditedJudges() {
        JudgeScorers judges = new JudgeScorers(models);
        return suite.scorers().stream()
                .filter(spec -> spec.kind().equals("judge") && !spec.options().has("claims"))
                .map(judges::audited)
                .filter(judge -> judge.guideline().rubric() == null)
                .toList();
    }

    /** The recorded judges of the suite that an audit can look at. */
    public List<RecordedAudit> recordedAudits() {
        return suite.scorers().stream()
                .filter(spec -> spec.kind().equals("recorded-judge"))
                .flatMap(spec -> JudgeScorers.auditedRecords(spec).stream())
                .toList();
    }

    public Budget budget() {
        return budget;
    }

    /** Kept replies, null where they are off. */
    public @Nullable Replay replay() {
        return replay;
    }

    public Grouping grouping() {
        return new Grouping(suite.slices(), suite.group(), suite.testing().sliceMinimum());
    }

    public Correction correction() {
        return suite.testing().correction();
    }

    public Confidence confidence() {
        return Confidence.USUAL.withLevel(suite.confidence()).withSeed(suite.seed());
    }

    public ErrorPolicy errors() {
        ErrorsSpec errors = suite.errors();
        return switch (errors.max()) {
            case Tolerance.Count(long most) -> ErrorPolicy.count(most);
            case Tolerance.Share(double most) -> ErrorPolicy.share(most);
        };
    }

    /** Everything in the suite that decides numbers. The dataset tells its own fingerprint. */
    public Map<String, String> settings() {
        return suite.settings();
    }

    @Override
    public void close() {
        scorers.close();
        models.close();
    }

    private static BudgetSettings budget(BudgetSpec spec) {
        return new BudgetSettings(spec.calls(), spec.tokens(), spec.dollars(), spec.time());
    }

    private static @Nullable Replay replay(ResponseMode mode, ResponseStore responses) {
        return switch (mode) {
            case READ_WRITE -> new Replay(responses, ReplayMode.READ_WRITE);
            case REPLAY_ONLY -> new Replay(responses, ReplayMode.REPLAY_ONLY);
            case REFRESH -> new Replay(responses, ReplayMode.REFRESH);
            case OFF -> null;
        };
    }
}
