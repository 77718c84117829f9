package dev.etalon.core.gate;

import java.util.List;
import java.util.Objects;

/** What a gate says of a run, condition by condition. */
public record GateResult(List<Line> lines) {

    /**
     * The answer to one condition.
     *
     * @param text the condition, the number and the reason, in one sentence of plain English
     */
    public record Line(Condition condition, GateVerdict verdict, String text) {
        public Line {
            Objects.requireNonNull(condition, "condition is null");
            Objects.requireNonNull(verdict, "verdict is null");
            Objects.requireNonNull(text, "text is null");
        }
    }

    public GateResult {
        lines = List.copyOf(lines);
    }

    /** Fail where any condition fails, else inconclusive where any is, else pass. */
    public GateVerdict verdict() {
        if (has(GateVerdict.FAIL)) {
            return GateVerdict.FAIL;
        }
        return has(GateVerdict.INCONCLUSIVE) ? GateVerdict.INCONCLUSIVE : GateVerdict.PASS;
    }

    private boolean has(GateVerdict verdict) {
        return lines.stream().anyMatch(line -> line.verdict() == verdict);
    }
}
