package dev.etalon.app.optimize;

import dev.etalon.app.suite.OptimizeSpec;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The targets that a suite offers. */
final class Targets {
    private static final String GUIDELINE = "guideline";

    private final Suite suite;
    private final LiveSuite live;

    Targets(Suite suite, LiveSuite live) {
        this.suite = suite;
        this.live = live;
    }

    Target of(OptimizeSpec.Aim aim) {
        return aim.judge() == null ? prompt(aim) : judge(aim.judge());
    }

    private Target prompt(OptimizeSpec.Aim aim) {
        PromptTexts prompt = live.promptTexts();
        List<Objective> objectives = objectives(aim.objectives());
        return new Target(
                new Candidate(Target.only(prompt.texts(), aim.texts())),
                objectives,
                texts -> new PromptAttempt(prompt.subject(texts), objectives),
                List.of("It is a prompt template: {{input}} and other places are filled in for each case."),
                List.of(),
                (component, text) -> text);
    }

    private List<Objective> objectives(Map<String, Double> weights) {
        if (weights.isEmpty()) {
            return List.of(objective(live.measures().getFirst(), 1, false));
        }
        List<Objective> objectives = new ArrayList<>();
        weights.forEach((name, weight) -> {
            Optional<Measure> scorer = live.measures().stream()
                    .filter(measure -> measure.name().equals(name))
                    .findFirst();
            boolean builtIn = scorer.isEmpty() && OptimizeSpec.BUILT_IN.contains(name);
            objectives.add(
                    objective(scorer.orElseGet(() -> builtIn ? BuiltIns.of(name) : none(name)), weight, builtIn));
        });
        return objectives;
    }

    private static Objective objective(Measure measure, double weight, boolean builtIn) {
        return new Objective(measure, Yardstick.of(measure, false), weight, builtIn);
    }

    private Measure none(String name) {
        List<String> names =
                suite.scorers().stream().map(scorer -> scorer.name()).toList();
        throw new IllegalArgumentException("the suite has no scorer \"" + name + "\"." + NearestName.hint(name, names));
    }

    private record PromptAttempt(Subject subject, List<Objective> objectives) implements SampleProgram.Attempt {
        @Override
        public Answer answer(Sample sample, int repeat) throws CallException, InterruptedException {
            return subject.answer(sample, repeat);
        }

        @Override
        public Score score(int objective, Sample sample, Answer answer) throws CallException, InterruptedException {
            return objectives.get(objective).measure().scorer().score(sample, answer);
        }
    }

    private Target judge(String name) {
        GuidelineText guideline = live.guidelineText(name);
        Guard readable = (reflection, reply, text) -> guideline.problem(text);
        Measure judge = guideline.judge(guideline.body());
        return new Target(
                Candidate.of(GUIDELINE, guideline.body()),
                List.of(new Objective(judge, Yardstick.of(judge, true), 1, false)),
                texts ->
                        new JudgeAttempt(live.subject(), guideline.judge(Objects.requireNonNull(texts.get(GUIDELINE)))),
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
        public Score score(int objective, Sample sample, Answer answer) throws CallException, InterruptedException {
            return judge.scorer().score(sample, answer);
        }
    }
}
