package dev.etalon.optimize.evaluate;

import dev.etalon.core.score.CallException;
import dev.etalon.core.traffic.Usage;
import dev.etalon.optimize.journal.Forms;
import dev.etalon.optimize.journal.Tape;
import dev.etalon.optimize.program.Candidate;
import dev.etalon.optimize.program.Draw;
import dev.etalon.optimize.program.Program;
import dev.etalon.optimize.program.Rollout;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs candidates on examples: counts, keeps within the allowance, plays the journal, and remembers. Train and validation rollouts are
 * remembered apart, unless one list serves both.
 */
public final class Evaluator<E> {
    private final Program<E> program;
    private final Examples<E> examples;
    private final Tape tape;
    private final Allowance allowance;
    private final Map<Candidate, Memory> remembered = new HashMap<>();
    private long reserved;
    private long calls;
    private Usage usage = Usage.NONE;

    /** What one candidate did, by split and example. */
    private static final class Memory {
        private final Map<Split, Map<Integer, List<Rollout>>> rollouts = new EnumMap<>(Split.class);

        List<Rollout> of(Split split, int example) {
            return rollouts.computeIfAbsent(split, ignored -> new HashMap<>())
                    .computeIfAbsent(example, ignored -> new ArrayList<>(1));
        }
    }

    public Evaluator(Program<E> program, Examples<E> examples, Tape tape, Allowance allowance) {
        this.program = program;
        this.examples = examples;
        this.tape = tape;
        this.allowance = allowance;
    }

    public Program<E> program() {
        return program;
    }

    public int size(Split split) {
        return examples.of(split).size();
    }

    /** Sets evaluations aside for the end; 0 sets them free. */
    public void reserve(long evaluations) {
        reserved = evaluations;
    }

    /** How many evaluations were made. */
    public long calls() {
        return calls;
    }

    /** What the rollouts say they have cost. */
    public Usage usage() {
        return usage;
    }

    /** Runs a candidate anew on examples, one of which may come twice. */
    public List<Rollout> fresh(Split split, Candidate candidate, List<Integer> ids)
            throws CallException, InterruptedException {
        List<Draw<E>> draws = draws(split, candidate, ids);
        allowance.bears(calls + reserved, draws.size());
        List<Rollout> rollouts = tape.ask(
                new Tape.Question<>(
                        split == Split.TEST ? Tape.TEST : "evaluation",
                        () -> key(split, candidate, ids, draws),
                        Forms.ROLLOUTS),
                () -> run(candidate, draws));
        calls += rollouts.size();
        for (int i = 0; i < ids.size(); i++) {
            usage = usage.plus(rollouts.get(i).usage());
            known(split, candidate, ids.get(i)).add(rollouts.get(i));
        }
        return rollouts;
    }

    /** What is remembered of a candidate on examples, and runs it on the others. */
    public List<Rollout> remembered(Split split, Candidate candidate, List<Integer> ids)
            throws CallException, InterruptedException {
        List<Integer> missing = ids.stream()
                .distinct()
                .filter(id -> known(split, candidate, id).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            fresh(split, candidate, missing);
        }
        return ids.stream().map(id -> known(split, candidate, id).getFirst()).toList();
    }

    /** Everything that the candidate did with an example so far. */
    public List<Rollout> known(Split split, Candidate candidate, int id) {
        return remembered.computeIfAbsent(candidate, ignored -> new Memory()).of(examples.keptAs(split), id);
    }

    /** The examples as they were drawn first, for the record of a reflection. */
    public List<Draw<E>> examples(Split split, List<Integer> ids) {
        return ids.stream().map(id -> new Draw<>(examples.of(split).get(id), 0)).toList();
    }

    private List<Draw<E>> draws(Split split, Candidate candidate, List<Integer> ids) {
        List<Draw<E>> draws = new ArrayList<>();
        Map<Integer, Integer> before = new HashMap<>();
        for (int id : ids) {
            int again = before.merge(id, 1, Integer::sum) - 1;
            int repeat = known(split, candidate, id).size() + again;
            draws.add(new Draw<>(examples.of(split).get(id), repeat));
        }
        return draws;
    }

    private List<Rollout> run(Candidate candidate, List<Draw<E>> draws) throws CallException, InterruptedException {
        List<Rollout> rollouts = program.run(candidate, draws);
        if (rollouts.size() != draws.size()) {
            throw new IllegalStateException("the program made " + rollouts.size() + " rollouts of " + draws.size()
                    + " draws; it must make one for each");
        }
        return rollouts;
    }

    private static <E> String key(Split split, Candidate candidate, List<Integer> ids, List<Draw<E>> draws) {
        StringBuilder key = new StringBuilder(split + " " + candidate.hash().substring(0, 16));
        for (int i = 0; i < ids.size(); i++) {
            key.append(' ').append(ids.get(i)).append('.').append(draws.get(i).repeat());
        }
        return key.toString();
    }
}
