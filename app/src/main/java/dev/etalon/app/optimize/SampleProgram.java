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
    private final Yardstick yardstick;
    private final int atOnce;
    private final @Nullable String rationale;

    /** Makes what is run from the texts of a candidate. */
    interface Trying {
        Attempt with(Map<String, String> texts);
    }

    /** Answers and scores. */
    interface Attempt {
        Answer answer(Sample sample, int repeat) throws CallException, InterruptedException;

        Score score(Sample sample, Answer answer) throws CallException, InterruptedException;
    }

    /**
     * @param atOnce how many samples are under way at most
     * @param rationale the field with reasons of people, shown to reflections; null for none
     */
    SampleProgram(Trying trying, Yardstick yardstick, int atOnce, @Nullable String rationale) {
        this.trying = trying;
        this.yardstick = yardstick;
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
            Yardstick.Reading reading = yardstick.unanswered(e);
            return rollout("", reading, Map.of(), Paid.in(e.evidence()));
        }
        Score score = score(attempt, draw.example(), answer);
        Usage usage = answer.usage().plus(Paid.in(score.evidence()));
        return rollout(answer.text(), yardstick.read(score), steps(answer), usage);
    }

    private static Score score(Attempt attempt, Sample sample, Answer answer)
            throws CallException, InterruptedException {
        try {
            return attempt.score(sample, answer);
        } catch (CallException e) {
            if (e.kind() == FailureKind.BUDGET || e.kind() == FailureKind.UNAUTHORIZED) {
                throw e;
            }
            Evidence evidence = e.evidence();
            return new Score.Failed(e.failure(), evidence);
        }
    }

    private static Rollout rollout(String output, Yardstick.Reading reading, Map<String, Object> trace, Usage usage) {
        return new Rollout(output, reading.value(), Map.of(), reading.feedback(), trace, usage);
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
        if (!rollout.trace().isEmpty()) {
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
