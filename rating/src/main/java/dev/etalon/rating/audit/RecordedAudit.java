package dev.etalon.rating.audit;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.CallException;
import dev.etalon.core.score.Score;
import dev.etalon.core.scorer.Scorer;
import dev.etalon.core.stats.Interval;
import dev.etalon.core.stats.ShareIntervals;
import dev.etalon.core.subject.Answer;
import dev.etalon.rating.audit.probe.Grade;
import dev.etalon.rating.audit.probe.Outcome;
import dev.etalon.rating.guideline.Scale;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What recorded verdicts can tell of a judge: where both orders of pairs were recorded, how often the verdict turns with the order. Its
 * own noise cannot be subtracted, as nothing was judged twice.
 */
public final class RecordedAudit {
    private static final Scale PAIRS = new Scale.Pairwise("A", "B", "tie");

    private final String judge;
    private final String identity;
    private final Scorer first;
    private final Scorer swapped;

    /**
     * An audit of recorded verdicts on pairs.
     *
     * @param first gives the verdict of the order in which A was shown first
     * @param swapped gives the verdict of the other order, in terms of the same answers
     */
    public RecordedAudit(String judge, String identity, Scorer first, Scorer swapped) {
        this.judge = judge;
        this.identity = identity;
        this.first = first;
        this.swapped = swapped;
    }

    /** Its name in the suite. */
    public String judge() {
        return judge;
    }

    /** The report on these samples. */
    public AuditReport report(List<Sample> samples, double level) throws InterruptedException {
        int both = 0;
        int up = 0;
        int down = 0;
        for (Sample sample : samples) {
            Grade before = grade(first, sample);
            Grade after = grade(swapped, sample);
            if (before != null && after != null) {
                both++;
                up += after.place() > before.place() ? 1 : 0;
                down += after.place() < before.place() ? 1 : 0;
            }
        }
        int missing = samples.size() - both;
        Finding finding = both == 0
                ? Finding.notRun(
                        "position", Outcome.CHANGED, Finding.Standing.TOO_FEW, "no pair has a verdict in both orders")
                : finding(both, missing, up, down, level);
        String note = "recorded verdicts: nothing else can be asked of this judge, and its own noise is not known";
        return new AuditReport(
                judge, identity, "", both, missing, 0, 1, null, null, List.of(finding), null, List.of(note));
    }

    private static Finding finding(int both, int missing, int up, int down, double level) {
        double rate = (up + down) / (double) both;
        Interval interval = ShareIntervals.wilson(up + down, both, level);
        String sentence = String.format(
                java.util.Locale.ROOT,
                "changes its verdict in %.1f%% [%.1f, %.1f] of pairs when the two answers change places (the first place wins both times in %d, the second in %d)",
                100 * rate,
                100 * interval.low(),
                100 * interval.high(),
                down,
                up);
        return new Finding(
                "position",
                Outcome.CHANGED,
                both,
                missing,
                rate,
                null,
                null,
                interval,
                null,
                null,
                null,
                null,
                1 - rate,
                null,
                up,
                down,
                List.of(),
                Finding.Standing.MEASURED,
                sentence);
    }

    private static @Nullable Grade grade(Scorer scorer, Sample sample) throws InterruptedException {
        try {
            return scorer.score(sample, Answer.of("")) instanceof Score.Labelled labelled
                    ? Grade.of(labelled.label(), PAIRS)
                    : null;
        } catch (CallException e) {
            return null;
        }
    }
}
