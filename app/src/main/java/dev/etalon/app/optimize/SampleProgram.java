package dev.etalon.app.optimize;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.CallException;
import dev.etalon.core.score.Evidence;
import dev.etalon.core.score.FailureKind;
import dev.etalon.core.score.Score;
import dev.etalon.core.subject.Answer;
import dev.etalon.core.subject.Step;
import dev.etalon.core.traffic.Paid;
import dev.etalon.core.traffic.Usage;
import dev.etalon.optimize.program.Candidate;
import dev.etalon.optimize.program.Draw;
import dev.etalon.optimize.program.Program;
import dev.etalon.optimize.program.Rollout;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** A suite as a program with texts: each sample is answered and scored with a candidate's texts, many at once. */
final class SampleProgram implements Program<Sample> {
    private static final int LONGEST = 6_000;

    private final Trying trying;
    private final List<Objective> objectives;
    private final int atOnce;
    private final @Nullable String rationale;

    /** Makes what is run from the texts of a candidate. */
    interface Trying {
        Attempt with(Map<String, String> texts);
    }

    /** Answers and scores. */
    interface Attempt {
        Answer answer(Sample sample, int repeat) throws CallException, InterruptedException;

        /** @param objective its place among the objectives */
        Score score(int objective, Sample sample, Answer answer) throws CallException, InterruptedException;
    }

    /**
     * @param atOnce how many samples are under way at most
     * @param rationale the field with reasons of people, shown to reflections; null for none
     */
    SampleProgram(Trying trying, List<Objective> objectives, int atOnce, @Nullable String rationale) {
        this.trying = trying;
        this.objectives = List.copyOf(objectives);
        this.atOnce = atOnce;
        this.rationale = rationale;
    }

    @Override
    public List<Rollout> run(Candidate candidate, List<Draw<Sample>> draws) throws CallException, InterruptedException {
        Attempt attempt = trying.with(candidate.texts());
        Semaphore turns = new Semaphore(atOnce);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Rollout>> running = new ArrayList<>();
            for (Draw<Sample> draw : draws) {
                running.add(threads.submit(() -> {
                    turns.acquire();
                    try {
                        return rollout(attempt, draw);
                    } finally {
                        turns.release();
                    }
                }));
            }
            return results(running, threads);
        }
    }

    private static List<Rollout> results(List<Future<Rollout>> running, ExecutorService threads)
            throws CallException, InterruptedException {
        List<Rollout> rollouts = new ArrayList<>();
        try {
            for (Future<Rollout> one : running) {
                rollouts.add(one.get());
            }
            return rollouts;
        } catch (ExecutionException e) {
            threads.shutdownNow();
            if (e.getCause() instanceof CallException call) {
                throw call;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            threads.shutdownNow();
            throw e;
        }
    }

    private Rollout rollout(Attempt attempt, Draw<Sample> draw) throws CallException, InterruptedException {
        Answer answer;
        try {
            answer = attempt.answer(draw.example(), draw.repeat());
        } catch (CallException e) {
            return unanswered(e);
        }
        Map<String, Object> kept = new LinkedHashMap<>();
        List<Yardstick.Reading> readings = new ArrayList<>();
        Usage usage = answer.usage();
        for (int i = 0; i < objectives.size(); i++) {
            Score score = score(attempt, i, draw.example(), answer);
            usage = usage.plus(Paid.in(score.evidence()));
            readings.add(objectives.get(i).yardstick().read(score));
            kept.put(objectives.get(i).name(), KeptScores.write(score));
        }
        Map<String, Object> trace = new LinkedHashMap<>(steps(answer));
        trace.put(KeptScores.SCORES, kept);
        return rollout(answer.text(), readings, trace, usage);
    }

    private Rollout unanswered(CallException error) throws CallException, InterruptedException {
        List<Yardstick.Reading> readings = new ArrayList<>();
        for (Objective objective : objectives) {
            readings.add(objective.unanswered(error));
        }
        return rollout("", readings, KeptScores.unanswered(error), Paid.in(error.evidence()));
    }

    private static Score score(Attempt attempt, int objective, Sample sample, Answer answer)
            throws CallException, InterruptedException {
        try {
            return attempt.score(objective, sample, answer);
        } catch (CallException e) {
            if (e.kind() == FailureKind.BUDGET || e.kind() == FailureKind.UNAUTHORIZED) {
                throw e;
            }
            Evidence evidence = e.evidence();
            return new Score.Failed(e.failure(), evidence);
        }
    }

    private Rollout rollout(String output, List<Yardstick.Reading> readings, Map<String, Object> trace, Usage usage) {
        Double sum = 0.0;
        Map<String, Double> each = new LinkedHashMap<>();
        for (int i = 0; i < readings.size(); i++) {
            Double value = readings.get(i).value();
            double weight = objectives.get(i).weight();
            if (value != null && objectives.size() > 1) {
                each.put(objectives.get(i).name(), value);
            }
            if (weight > 0) {
                sum = sum == null || value == null ? null : Double.valueOf(sum + weight * value);
            }
        }
        return new Rollout(output, sum, each, feedback(readings), trace, usage);
    }

    private String feedback(List<Yardstick.Reading> readings) {
        if (readings.size() == 1) {
            return readings.getFirst().feedback();
        }
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < readings.size(); i++) {
            all.append(i == 0 ? "" : "\n")
                    .append(objectives.get(i).name())
                    .append(": ")
                    .append(readings.get(i).feedback());
        }
        return all.toString();
    }

    private static Map<String, Object> steps(Answer answer) {
        if (answer.trace().isEmpty()) {
            return Map.of();
        }
        List<Object> steps = new ArrayList<>();
        for (Step step : answer.trace()) {
            steps.add(Map.of("name", step.name(), "input", cut(step.input()), "output", cut(step.output())));
        }
        return Map.of("steps", steps);
    }

    @Override
    public List<Map<String, @Nullable Object>> records(
            Candidate candidate, String component, List<Draw<Sample>> draws, List<Rollout> rollouts) {
        List<Map<String, @Nullable Object>> records = new ArrayList<>();
        for (int i = 0; i < draws.size(); i++) {
            records.add(record(draws.get(i).example(), rollouts.get(i)));
        }
        return records;
    }

    private Map<String, @Nullable Object> record(Sample sample, Rollout rollout) {
        Map<String, @Nullable Object> record = new LinkedHashMap<>();
        record.put("Input", cut(sample.input()));
        if (!sample.context().isEmpty()) {
            record.put("Context", cut(sample.text("context").orElse("")));
        }
        record.put("Output", cut(rollout.output()));
        if (!sample.references().isEmpty()) {
            record.put(
                    "Right answers",
                    sample.references().stream().map(SampleProgram::cut).toList());
        }
        if (rollout.trace().containsKey("steps")) {
            record.put("Steps", rollout.trace().get("steps"));
        }
        record.put("Judgement", cut(rollout.feedback()));
        if (rationale != null) {
            sample.text(rationale).ifPresent(reason -> record.put("Why, in the words of a person", cut(reason)));
        }
        return record;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " [... cut]";
    }
}
