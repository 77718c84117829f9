package dev.etalon.rating.audit.probe;

import java.util.Objects;

/**
 * Something that may move a judge's verdicts and should not, or should and may not.
 *
 * @param name by which it is chosen
 * @param when what was done, as a clause: {@code when a made-up citation is added}
 * @param task for which judges it is
 * @param pick for which items
 * @param outcome what is looked for
 * @param baseline how the judge is asked for the verdicts that it is compared with
 */
public record Bias(String name, String when, Task task, Pick pick, Outcome outcome, Ask baseline, Probe probe) {

    /** Which judges a probe is for. */
    public enum Task {
        ANY,
        POINTWISE,
        PAIRWISE
    }

    public Bias {
        Objects.requireNonNull(name, "name is null");
        Objects.requireNonNull(when, "when is null");
        Objects.requireNonNull(task, "task is null");
        Objects.requireNonNull(pick, "pick is null");
        Objects.requireNonNull(outcome, "outcome is null");
        Objects.requireNonNull(baseline, "baseline is null");
        Objects.requireNonNull(probe, "probe is null");
    }

    static Bias of(String name, String when, Outcome outcome, Probe probe) {
        return new Bias(name, when, Task.ANY, Pick.ALL, outcome, Ask.PLAIN, probe);
    }

    Bias on(Pick newPick) {
        return new Bias(name, when, task, newPick, outcome, baseline, probe);
    }

    Bias forPairs(Ask newBaseline) {
        return new Bias(name, when, Task.PAIRWISE, pick, outcome, newBaseline, probe);
    }
}
