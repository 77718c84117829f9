package dev.etalon.optimize.search;

import dev.etalon.core.score.CallException;
import dev.etalon.optimize.accept.Proposal;
import dev.etalon.optimize.choose.ComponentSelector;
import dev.etalon.optimize.evaluate.Evaluator;
import dev.etalon.optimize.evaluate.Split;
import dev.etalon.optimize.pool.Pool;
import dev.etalon.optimize.program.Candidate;
import dev.etalon.optimize.program.Rollout;
import dev.etalon.optimize.reflect.Reflection;
import dev.etalon.optimize.reflect.Writer;
import dev.etalon.optimize.reflect.Written;
import dev.etalon.optimize.sample.Task;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** From tasks to children: runs the parents, reflects on what came, runs the children on the same examples. */
final class Proposer<E> {
    private final Evaluator<E> evaluator;
    private final ComponentSelector components;
    private final Writer writer;
    private final RejectionMemory memory;
    private final ProposerOptions options;
    private final SearchListener listener;

    /** A task with its parent's rollouts and, once written, the texts. */
    private record Prepared(Task task, List<Rollout> before, Map<String, Written> written) {}

    Proposer(
            Evaluator<E> evaluator,
            ComponentSelector components,
            Writer writer,
            RejectionMemory memory,
            ProposerOptions options,
            SearchListener listener) {
        this.evaluator = evaluator;
        this.components = components;
        this.writer = writer;
        this.memory = memory;
        this.options = options;
        this.listener = listener;
    }

    List<Proposal> propose(Pool pool, List<Task> tasks) throws CallException, InterruptedException {
        Map<Task, List<Rollout>> before = new HashMap<>();
        for (Task task : tasks) {
            if (!before.containsKey(task)) {
                before.put(task, parent(pool, task));
            }
        }
        List<Prepared> prepared = new ArrayList<>();
        List<Prepared> chosen = new ArrayList<>();
        for (Task task : tasks) {
            select(pool, task, before.getOrDefault(task, List.of()), chosen);
        }
        for (Prepared one : chosen) {
            prepared.add(write(pool, one));
        }
        return children(pool, prepared);
    }

    private List<Rollout> parent(Pool pool, Task task) throws CallException, InterruptedException {
        List<Rollout> rollouts = options.rememberParents()
                ? evaluator.remembered(Split.TRAIN, pool.candidate(task.parent()), task.examples())
                : evaluator.fresh(Split.TRAIN, pool.candidate(task.parent()), task.examples());
        listener.happened(new Event.ParentEvaluated(task.parent(), rollouts));
        return rollouts;
    }

    /** Chooses the components of all tasks before any is written, as turns move on. */
    private void select(Pool pool, Task task, List<Rollout> before, List<Prepared> chosen) {
        Double perfect = options.perfectScore();
        if (perfect != null && before.stream().allMatch(rollout -> rollout.scoreOrZero() >= perfect)) {
            listener.happened(new Event.TaskSkipped(task.parent(), "all scores are perfect"));
            return;
        }
        Map<String, Written> texts = new LinkedHashMap<>();
        for (String component : components.select(pool, task.parent())) {
            texts.put(component, new Written(null, "", "", "not written yet"));
        }
        chosen.add(new Prepared(task, before, texts));
    }

    private Prepared write(Pool pool, Prepared prepared) throws CallException, InterruptedException {
        Candidate parent = pool.candidate(prepared.task().parent());
        Map<String, Written> texts = new LinkedHashMap<>();
        for (String component : prepared.written().keySet()) {
            List<Map<String, @Nullable Object>> records = evaluator
                    .program()
                    .records(
                            parent,
                            component,
                            evaluator.examples(Split.TRAIN, prepared.task().examples()),
                            prepared.before());
            String current = parent.text(component);
            Written written = writer.write(new Reflection(component, current, records, memory.of(component, current)));
            listener.happened(new Event.Reflected(prepared.task().parent(), component, written));
            texts.put(component, written);
        }
        return new Prepared(prepared.task(), prepared.before(), texts);
    }

    private List<Proposal> children(Pool pool, List<Prepared> prepared) throws CallException, InterruptedException {
        List<Proposal> proposals = new ArrayList<>();
        for (Prepared one : prepared) {
            Map<String, String> texts = new LinkedHashMap<>();
            one.written().forEach((component, written) -> {
                if (written.text() != null) {
                    texts.put(component, written.text());
                }
            });
            if (texts.isEmpty()) {
                listener.happened(new Event.TaskSkipped(one.task().parent(), "no text was taken"));
                continue;
            }
            Candidate child = pool.candidate(one.task().parent()).with(texts);
            List<Rollout> after = evaluator.fresh(Split.TRAIN, child, one.task().examples());
            Proposal proposal = new Proposal(one.task(), one.before(), child, one.written(), after);
            listener.happened(new Event.ChildEvaluated(proposal));
            proposals.add(proposal);
        }
        return proposals;
    }
}
