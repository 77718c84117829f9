package dev.etalon.app.optimize;

import dev.etalon.app.suite.Suite;
import dev.etalon.app.wiring.GuidelineText;
import dev.etalon.app.wiring.LiveSuite;
import dev.etalon.app.wiring.PromptTexts;
import dev.etalon.core.dataset.Sample;
import dev.etalon.core.naming.NearestName;
import dev.etalon.core.score.CallException;
import dev.etalon.core.score.Score;
import dev.etalon.core.scorer.Measure;
import dev.etalon.core.subject.Answer;
import dev.etalon.core.subject.Subject;
import dev.etalon.optimize.guard.Guard;
import dev.etalon.optimize.program.Candidate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The targets that a suite offers. */
final class Targets {
    private static final String GUIDELINE = "guideline";

    private final Suite suite;
    private final LiveSuite live;

    Targets(Suite suite, LiveSuite live) {
        this.suite = suite;
        this.live = live;
    }

    Target of(OptimizeOptions options) {
        return options.judge() == null ? prompt(options) : judge(options.judge());
    }

    private Target prompt(OptimizeOptions options) {
        PromptTexts prompt = live.promptTexts();
        Measure measure = measure(options.scorer());
        return new Target(
                new Candidate(Target.only(prompt.texts(), options.components())),
                measure,
                texts -> new PromptAttempt(prompt.subject(texts), measure),
                false,
                List.of("It is a prompt template: {{input}} and other places are filled in for each case."),
                List.of(),
                (component, text) -> text);
    }

    private record PromptAttempt(Subject subject, Measure measure) implements SampleProgram.Attempt {
        @Override
        public Answer answer(Sample sample, int repeat) throws CallException, InterruptedException {
            return subject.answer(sample, repeat);
        }

        @Override
        public Score score(Sample sample, Answer answer) throws CallException, InterruptedException {
            return measure.scorer().score(sample, answer);
        }
    }

    private Target judge(String name) {
        GuidelineText guideline = live.guidelineText(name);
        Guard readable = (reflection, reply, text) -> guideline.problem(text);
        return new Target(
                Candidate.of(GUIDELINE, guideline.body()),
                guideline.judge(guideline.body()),
                texts ->
                        new JudgeAttempt(live.subject(), guideline.judge(Objects.requireNonNull(texts.get(GUIDELINE)))),
                true,
                List.of(
                        "It is the body of a rating guideline in Markdown; its scale stands elsewhere and stays as it is.",
                        "A judgement that says \"Wrong\" is a disagreement with people: find out what they go by."),
                List.of(readable),
                (component, text) -> guideline.file(text));
    }

    /** The judge says again what it says of an answer; repeats of recorded answers are the judge's. */
    private record JudgeAttempt(Subject subject, Measure judge) implements SampleProgram.Attempt {
        @Override
        public Answer answer(Sample sample, int repeat) throws CallException, InterruptedException {
            return subject.answer(sample, 0).withRepeat(repeat);
        }

        @Override
        public Score score(Sample sample, Answer answer) throws CallException, InterruptedException {
            return judge.scorer().score(sample, answer);
        }
    }

    private Measure measure(@Nullable String name) {
        if (name == null) {
            return live.measures().getFirst();
        }
        List<String> names =
                suite.scorers().stream().map(scorer -> scorer.name()).toList();
        return live.measures().stream()
                .filter(measure -> measure.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "the suite has no scorer \"" + name + "\"." + NearestName.hint(name, names)));
    }
}
