package dev.etalon.app.wiring;

import dev.etalon.app.models.CountingModels;
import dev.etalon.app.models.HostedModels;
import dev.etalon.app.plan.DetectableEffect;
import dev.etalon.app.plan.Pilot;
import dev.etalon.app.plan.Plan;
import dev.etalon.app.plan.PlannedCalls;
import dev.etalon.app.suite.ScorerSpec;
import dev.etalon.app.suite.SubjectSpec;
import dev.etalon.app.suite.Suite;
import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.CallException;
import dev.etalon.core.scorer.Measure;
import dev.etalon.core.subject.Answer;
import dev.etalon.core.subject.Subject;
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
    private final List<Pilot> pilots;
    private final @Nullable Double wanted;

    /**
     * A forecast for a suite.
     *
     * @param pilots what kept runs say of the spread of scores; may be empty
     * @param wanted a difference of which the number of samples is asked, or null
     */
    public Forecast(Suite suite, List<Pilot> pilots, @Nullable Double wanted) {
        this.suite = suite;
        this.pilots = List.copyOf(pilots);
        this.wanted = wanted;
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
        var prices = HostedModels.prices(suite.prices());
        List<Asker> askers = new ArrayList<>();
        if (suite.subject() instanceof SubjectSpec.Prompt prompt) {
            CountingModels counting = new CountingModels(suite, prices);
            Subject subject = new Subjects(suite, counting, Budget.unlimited(), TrafficListener.NONE).of(prompt);
            askers.add(new Asker("The subject asks " + prompt.model(), counting, subject, null));
        }
        for (ScorerSpec spec : suite.scorers()) {
            if (spec.kind().equals("judge")) {
                CountingModels counting = new CountingModels(suite, prices);
                String what = "The judge \"" + spec.name() + "\" asks " + String.join(", ", spec.judges());
                askers.add(new Asker(what, counting, null, new Scorers(suite, counting).measure(spec)));
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
        CountingModels models = new CountingModels(suite, HostedModels.prices(suite.prices()));
        Spread spread = new Spread(suite, pilots, samples, wanted);
        try (Scorers scorers = new Scorers(suite, models)) {
            return suite.scorers().stream()
                    .map(spec -> spread.effect(spec, scorers.measure(spec)))
                    .toList();
        }
    }
}
