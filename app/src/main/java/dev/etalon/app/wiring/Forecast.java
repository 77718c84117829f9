package dev.etalon.app.wiring;

import dev.etalon.app.plan.DetectableEffect;
import dev.etalon.app.plan.Plan;
import dev.etalon.app.plan.PlannedCalls;
import dev.etalon.app.suite.ScorerSpec;
import dev.etalon.app.suite.SubjectSpec;
import dev.etalon.app.suite.Suite;
import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.CallException;
import dev.etalon.core.scorer.Measure;
import dev.etalon.core.stats.Power;
import dev.etalon.core.subject.Answer;
import dev.etalon.core.subject.Subject;
import dev.etalon.core.summary.Aggregate;
import dev.etalon.core.traffic.Budget;
import dev.etalon.core.traffic.TrafficListener;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a suite would take, without sending anything: its prompts and judges are asked for the first samples, by models that only
 * count. What a model would answer is not known; a judge is shown an answer of a few hundred characters.
 */
public final class Forecast {
    private static final int ASKED = 200;
    private static final Answer TYPICAL = Answer.of("An answer of the usual length, in a few sentences. ".repeat(8));

    private final Suite suite;

    public Forecast(Suite suite) {
        this.suite = suite;
    }

    /** One who asks models, and the models that count what it asks. */
    private record Asker(
            String what,
            CountingModels models,
            @Nullable Subject subject,
            @Nullable Measure judge) {

        void ask(Sample sample) throws InterruptedException {
            try {
                if (subject != null) {
                    subject.answer(sample, 0);
                } else if (judge != null) {
                    judge.scorer().score(sample, TYPICAL);
                }
            } catch (CallException ignored) {
                // A sample that lacks what a prompt needs costs nothing; the run will name it.
            }
        }
    }

    public Plan plan() throws InterruptedException {
        List<Asker> askers = askers();
        long samples;
        try (Stream<Sample> stream = Datasets.of(suite).samples()) {
            samples = ask(stream.iterator(), askers);
        }
        List<PlannedCalls> calls = new ArrayList<>();
        outside().ifPresent(calls::add);
        askers.forEach(asker ->
                asker.models().perTrial(asker.what(), Math.min(samples, ASKED)).ifPresent(calls::add));
        return new Plan(samples, suite.repeats(), calls, effects(samples), suite.budget());
    }

    private static long ask(Iterator<Sample> samples, List<Asker> askers) throws InterruptedException {
        long seen = 0;
        while (samples.hasNext()) {
            Sample sample = samples.next();
            if (seen++ < ASKED) {
                for (Asker asker : askers) {
                    asker.ask(sample);
                }
            }
        }
        return seen;
    }

    private List<Asker> askers() {
        var prices = ModelPool.prices(suite.prices());
        List<Asker> askers = new ArrayList<>();
        if (suite.subject() instanceof SubjectSpec.Prompt prompt) {
            CountingModels counting = new CountingModels(suite, prices);
            Subject subject = new Subjects(suite, counting, Budget.unlimited(), TrafficListener.NONE).of(prompt);
            askers.add(new Asker("The subject asks " + prompt.model(), counting, subject, null));
        }
        for (ScorerSpec spec : suite.scorers()) {
            if (spec.kind().equals("judge")) {
                CountingModels counting = new CountingModels(suite, prices);
                String what = "The judge \"" + spec.name() + "\" asks "
                        + spec.options().text("model");
                askers.add(new Asker(what, counting, null, new Scorers(counting).measure(spec)));
            }
        }
        return askers;
    }

    private Optional<PlannedCalls> outside() {
        return switch (suite.subject()) {
            case SubjectSpec.Http http -> Optional.of(new PlannedCalls("The endpoint", 1, null, null, null));
            case SubjectSpec.Command command -> Optional.of(new PlannedCalls("The command", 1, null, null, null));
            case SubjectSpec.Recorded recorded -> Optional.empty();
            case SubjectSpec.RunFile run -> Optional.empty();
            case SubjectSpec.Prompt prompt -> Optional.empty();
        };
    }

    private List<DetectableEffect> effects(long samples) {
        Scorers scorers = new Scorers(new CountingModels(suite, ModelPool.prices(suite.prices())));
        return suite.scorers().stream()
                .map(spec ->
                        new DetectableEffect(spec.name(), samples == 0 ? null : effect(scorers.measure(spec), samples)))
                .toList();
    }

    /** At worst: two runs that have nothing to do with each other. Null where the scale has no ends. */
    private @Nullable Double effect(Measure measure, long samples) {
        Aggregate main = measure.summary().reading().aggregates().getFirst();
        Power power = Power.USUAL.overTests(suite.scorers().size());
        return switch (main.form()) {
            case SHARE -> power.detectablePairedShares((double) samples, Power.UNRELATED);
            case MEAN -> main.bounded() ? ofMeans(power, main.highest() - main.lowest(), samples) : null;
            case FUNCTION -> null;
        };
    }

    /** No difference is larger than the scale. */
    private static double ofMeans(Power power, double scale, long samples) {
        return Math.min(scale, power.detectablePairedMeans((double) samples, scale / 2));
    }
}
