package dev.etalon.rating.drift;

import dev.etalon.core.stats.Interval;
import dev.etalon.core.stats.ShareIntervals;
import dev.etalon.rating.exam.Certificate;
import dev.etalon.rating.exam.Mark;
import dev.etalon.rating.guideline.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Compares the looks at frozen answers with the beginning. Watched are the share of verdicts that are another one than the first, and
 * with labels of people on a scale of pass and fail the misses of either kind. The bound of each is what the repeats at the beginning
 * allow (the upper end of Clopper and Pearson's interval, at half of the error rate; for cases of unlike chances it holds too:
 * Hoeffding, Annals of Mathematical Statistics 27, 1956), the other half is for the e-process. Misses may also be as frequent as the
 * certificate's interval admits. The error rate is shared by all that is watched.
 */
public final class DriftMonitor {
    private static final int FEWEST = 5;
    private static final double HIGHEST_BOUND = 0.99;

    private final Canary canary;
    private final List<Look> looks;
    private final @Nullable Certificate certificate;
    private final double tolerated;

    /**
     * A monitor.
     *
     * @param looks so far, at least one
     * @param certificate of the judge, null where there is none
     * @param tolerated what every bound is raised by
     */
    public DriftMonitor(Canary canary, List<Look> looks, @Nullable Certificate certificate, double tolerated) {
        if (looks.isEmpty()) {
            throw new IllegalArgumentException("there is no look to compare with the beginning");
        }
        this.canary = canary;
        this.looks = List.copyOf(looks);
        this.certificate = certificate;
        this.tolerated = tolerated;
    }

    public DriftReport report() {
        Look last = looks.getLast();
        List<Watch> watches = watches();
        return new DriftReport(
                canary.judge(),
                canary.identity(),
                canary.frozen(),
                canary.items().size(),
                looks.size(),
                canary.items().size() - last.verdicts().size(),
                watches.stream().map(watch -> share(watch, watches.size())).toList(),
                canary.distribution(),
                last.distribution(),
                distance(canary.distribution(), last.distribution()),
                notes(last));
    }

    /** @param admitted a bound that the certificate gives, 0 where it gives none */
    private record Watch(String name, Counted atFirst, double admitted, Function<Look, Counted> of) {}

    private List<Watch> watches() {
        List<Watch> watches = new ArrayList<>();
        watches.add(new Watch("flip rate", canary.noise(), 0, look -> look.flips(canary)));
        addMisses(watches, Scale.Binary.PASS, "missed passes", "sensitivity");
        addMisses(watches, Scale.Binary.FAIL, "missed fails", "specificity");
        return watches;
    }

    private void addMisses(List<Watch> watches, String label, String name, String mark) {
        long labelled = canary.items().stream()
                .filter(item -> label.equals(item.label()))
                .count();
        if (labelled >= FEWEST) {
            watches.add(new Watch(name, canary.wrong(label), admitted(mark), look -> look.wrong(canary, label)));
        }
    }

    private double admitted(String name) {
        return certificate == null
                ? 0
                : certificate.marks().stream()
                        .filter(mark -> mark.name().equals(name))
                        .map(Mark::low)
                        .filter(java.util.Objects::nonNull)
                        .mapToDouble(low -> 1 - low)
                        .findFirst()
                        .orElse(0);
    }

    private WatchedShare share(Watch watch, int watches) {
        double alpha = canary.alpha() / watches;
        double allowed = upper(watch.atFirst(), alpha / 2) + tolerated;
        double bound = Math.min(HIGHEST_BOUND, Math.max(allowed, watch.admitted()));
        ShareWatch process = new ShareWatch(bound);
        Counted overall = new Counted(0, 0);
        Integer alarm = null;
        double needed = 2 / alpha;
        for (Look look : looks) {
            Counted counted = watch.of().apply(look);
            process.look(counted.hits(), counted.cases());
            overall = overall.plus(counted);
            alarm = alarm == null && process.evidence() >= needed ? (Integer) look.number() : alarm;
        }
        Counted now = watch.of().apply(looks.getLast());
        return new WatchedShare(
                watch.name(),
                watch.atFirst(),
                bound,
                now,
                now.cases() == 0 ? null : ShareIntervals.wilson((double) now.hits(), (double) now.cases(), 0.95),
                overall,
                process.evidence(),
                needed,
                alarm);
    }

    private static double upper(Counted counted, double error) {
        if (counted.cases() == 0) {
            return HIGHEST_BOUND;
        }
        Interval both = ShareIntervals.clopperPearson((double) counted.hits(), (double) counted.cases(), 1 - 2 * error);
        return Math.max(1e-3, both.high());
    }

    private static double distance(Map<String, Long> before, Map<String, Long> now) {
        double all = before.values().stream().mapToLong(Long::longValue).sum();
        double allNow = now.values().stream().mapToLong(Long::longValue).sum();
        SortedSet<String> labels = new TreeSet<>(before.keySet());
        labels.addAll(now.keySet());
        return allNow == 0
                ? 1
                : labels.stream()
                                .mapToDouble(label -> Math.abs(
                                        before.getOrDefault(label, 0L) / all - now.getOrDefault(label, 0L) / allNow))
                                .sum()
                        / 2;
    }

    private List<String> notes(Look last) {
        List<String> notes = new ArrayList<>();
        if (!last.models().equals(canary.models())) {
            notes.add("another model answers: the provider names " + String.join(", ", last.models())
                    + ", at first it was " + String.join(", ", canary.models()));
        }
        if (canary.items().size() > last.verdicts().size()) {
            notes.add(canary.items().size() - last.verdicts().size() + " frozen answers got no verdict this time");
        }
        return notes;
    }
}
