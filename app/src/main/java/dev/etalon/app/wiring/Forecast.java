package dev.etalon.app.wiring;

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
import dev.etalon.core.traffic.Usage;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a suite would use up, without sending anything: its prompts and judges are asked for the first samples, by models that only
 * count, and the rest is scaled up. What a model would answer is not known; a judge is shown an answer of a few hundred characters.
 */
public final class Forecast {
    private static final int ASKED = 200;
    private static final Answer TYPICAL = Answer.of("An answer of the usual length, in a few sentences. ".repeat(8));

    private final Suite suite;

    public Forecast(Suite suite) {
        this.suite = suite;
    }

    /**
     * What will come.
     *
     * @param samples how many the suite selects
     * @param least calls, tokens and money if every reply is short
     * @param most the same in the worst case
     */
    public record Expected(long samples, Usage least, Usage most) {}

    public Expected expected() throws InterruptedException {
        CountingModels counting = new CountingModels(suite);
        long samples;
        try (Stream<Sample> stream = Datasets.of(suite).samples()) {
            samples = ask(stream.iterator(), counting);
        }
        long asked = Math.min(samples, ASKED);
        Usage outside = new Usage(isOutside() ? samples * suite.repeats() : 0, 0, 0, java.math.BigDecimal.ZERO);
        return new Expected(
                samples,
                outside.plus(scaled(counting.least(), asked, samples)),
                outside.plus(scaled(counting.most(), asked, samples)));
    }

    private long ask(Iterator<Sample> samples, CountingModels counting) throws InterruptedException {
        @Nullable Subject subject = suite.subject() instanceof SubjectSpec.Prompt
                ? new Subjects(suite, counting, Budget.unlimited(), TrafficListener.NONE).of(suite.subject())
                : null;
        List<Measure> judges = judges(counting);
        long seen = 0;
        while (samples.hasNext()) {
            Sample sample = samples.next();
            if (seen++ < ASKED) {
                ask(sample, subject, judges);
            }
        }
        return seen;
    }

    private List<Measure> judges(CountingModels counting) {
        Scorers scorers = new Scorers(counting);
        List<Measure> judges = new ArrayList<>();
        for (ScorerSpec spec : suite.scorers()) {
            if (spec.kind().equals("judge")) {
                judges.add(scorers.measure(spec));
            }
        }
        return judges;
    }

    private static void ask(Sample sample, @Nullable Subject subject, List<Measure> judges) throws InterruptedException {
        try {
            if (subject != null) {
                subject.answer(sample, 0);
            }
            for (Measure judge : judges) {
                judge.scorer().score(sample, TYPICAL);
            }
        } catch (CallException ignored) {
            // A sample that lacks what a prompt needs costs nothing; the run will name it.
        }
    }

    private boolean isOutside() {
        return suite.subject() instanceof SubjectSpec.Http || suite.subject() instanceof SubjectSpec.Command;
    }

    private Usage scaled(Usage usage, long asked, long samples) {
        if (asked == 0) {
            return Usage.NONE;
        }
        double factor = (double) samples * suite.repeats() / asked;
        return new Usage(
                Math.round(usage.calls() * factor),
                Math.round(usage.inputTokens() * factor),
                Math.round(usage.outputTokens() * factor),
                usage.dollars() == null
                        ? null
                        : usage.dollars().multiply(java.math.BigDecimal.valueOf(factor)));
    }
}
