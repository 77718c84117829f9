package dev.etalon.rating.audit;

import dev.etalon.core.stats.ClusteredMean;
import dev.etalon.core.stats.Holm;
import dev.etalon.core.stats.Interval;
import dev.etalon.rating.audit.asking.AuditedJudge;
import dev.etalon.rating.audit.asking.Interview;
import dev.etalon.rating.audit.asking.Question;
import dev.etalon.rating.audit.asking.Said;
import dev.etalon.rating.audit.attack.Attacks;
import dev.etalon.rating.audit.paired.Detectable;
import dev.etalon.rating.audit.probe.Ask;
import dev.etalon.rating.audit.probe.Bias;
import dev.etalon.rating.audit.probe.Change;
import dev.etalon.rating.audit.probe.Item;
import dev.etalon.rating.audit.probe.Outcome;
import dev.etalon.rating.audit.probe.ProbeTexts;
import dev.etalon.rating.audit.rationale.Reasoned;
import dev.etalon.rating.guideline.Guideline;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Audits one judge: judges items as they are, several times, then changed by each probe, and compares the two on the same items. The
 * idea and the two rates are those of CALM (Ye et al. 2024, arXiv 2410.02736); beyond it, the judge's plain noise is subtracted and p
 * is adjusted over the probes.
 */
public final class Audit {
    private static final int FEWEST = 5;

    private final AuditedJudge judge;
    private final AuditOptions options;
    private final Interview interview;
    private final Map<Ask, List<Baseline>> baselines = new LinkedHashMap<>();
    private int unjudged;

    public Audit(AuditedJudge judge, AuditOptions options, Interview interview) {
        this.judge = judge;
        this.options = options;
        this.interview = interview;
    }

    /** What the probes found, each on the items that it is for. */
    public AuditReport report(List<Item> items, List<Bias> biases)
            throws Interview.StoppedException, InterruptedException {
        List<Baseline> usual = baselines(items, Ask.PLAIN);
        int missing = unjudged;
        List<Finding> findings = new ArrayList<>();
        for (Bias bias : biases) {
            findings.add(finding(bias, items));
        }
        ClusteredMean noise = noise(usual);
        return new AuditReport(
                judge.name(),
                judge.identity(),
                ProbeTexts.hash() + "+" + Attacks.hash(),
                usual.size(),
                missing,
                Math.toIntExact(
                        usual.stream().filter(one -> one.label() != null).count()),
                options.repeats(),
                noise == null ? null : (Double) noise.value(),
                noise == null ? null : interval(noise),
                told(biases, adjusted(findings)),
                null,
                notes(usual.size(), missing));
    }

    /** How unchanged items were judged, pairs in one order; those without a verdict are left out. */
    public List<Reasoned> reasoned(List<Item> items) throws Interview.StoppedException, InterruptedException {
        return baselines(items, pairwise() ? Ask.SINGLE : Ask.PLAIN).stream()
                .map(one -> new Reasoned(one.item(), one.first(), one.again(), one.rationale()))
                .toList();
    }

    private List<Baseline> baselines(List<Item> items, Ask ask)
            throws Interview.StoppedException, InterruptedException {
        List<Baseline> known = baselines.get(ask);
        if (known != null) {
            return known;
        }
        List<Question> questions = items.stream()
                .flatMap(item ->
                        IntStream.range(0, options.repeats()).mapToObj(repeat -> new Question(item, repeat, ask)))
                .toList();
        List<Said> said = interview.ask(judge, questions);
        List<Baseline> judged = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            int start = i * options.repeats();
            Baseline baseline = Baseline.of(items.get(i), said.subList(start, start + options.repeats()));
            if (baseline != null) {
                judged.add(baseline);
            }
        }
        unjudged = items.size() - judged.size();
        baselines.put(ask, judged);
        return judged;
    }

    private Finding finding(Bias bias, List<Item> items) throws Interview.StoppedException, InterruptedException {
        Guideline guideline = judge.guideline();
        if (bias.task() != Bias.Task.ANY && bias.task() != task(guideline)) {
            return notRun(
                    bias, Finding.Standing.NOT_RUN, "is for judges of " + (pairwise() ? "single answers" : "pairs"));
        }
        List<Baseline> usual = baselines(items, bias.baseline());
        if (bias.pick().needsLabels() && usual.stream().allMatch(one -> one.label() == null)) {
            return notRun(bias, Finding.Standing.NOT_RUN, "needs labels of people: give the judge \"expected\"");
        }
        List<Judged> judged = judged(bias, usual);
        return judged.isEmpty()
                ? notRun(bias, Finding.Standing.TOO_FEW, "found no answer that it is for")
                : new Counting(bias, options, judged).finding();
    }

    private List<Judged> judged(Bias bias, List<Baseline> usual)
            throws Interview.StoppedException, InterruptedException {
        Map<Baseline, List<Change>> changes = new LinkedHashMap<>();
        usual.stream()
                .filter(one -> bias.pick().takes(one.first(), one.label()))
                .forEach(one -> changes.put(one, bias.probe().changes(one.item(), judge.guideline())));
        List<Question> questions = changes.values().stream()
                .flatMap(List::stream)
                .map(change -> new Question(change.item(), 0, change.ask()))
                .toList();
        List<Said> said = interview.ask(judge, questions);
        List<Judged> judged = new ArrayList<>();
        int next = 0;
        for (Map.Entry<Baseline, List<Change>> one : changes.entrySet()) {
            int count = one.getValue().size();
            judged.add(Judged.of(
                    one.getKey(),
                    one.getValue(),
                    said.subList(next, next + count),
                    judge.guideline().scale()));
            next += count;
        }
        return judged.stream().filter(one -> !one.verdicts().isEmpty()).toList();
    }

    private static Finding notRun(Bias bias, Finding.Standing standing, String why) {
        return Finding.notRun(bias.name(), bias.outcome(), standing, why);
    }

    private boolean pairwise() {
        return judge.guideline().task() == Guideline.Task.PAIRWISE;
    }

    private static Bias.Task task(Guideline guideline) {
        return guideline.task() == Guideline.Task.PAIRWISE ? Bias.Task.PAIRWISE : Bias.Task.POINTWISE;
    }

    private List<Finding> adjusted(List<Finding> findings) {
        List<Finding> tested = findings.stream().filter(Finding::tested).toList();
        double[] adjusted = Holm.adjust(tested.stream()
                .mapToDouble(finding -> Objects.requireNonNull(finding.p()))
                .toArray());
        List<Finding> all = new ArrayList<>();
        for (Finding finding : findings) {
            int place = tested.indexOf(finding);
            all.add(place < 0 ? finding : standing(finding, adjusted[place], tested.size()));
        }
        return all;
    }

    private Finding standing(Finding finding, double adjusted, int tests) {
        Double noise = finding.noise();
        Double detectable = finding.outcome() == Outcome.CAUGHT
                ? null
                : (Double) Detectable.effect(finding.items(), noise == null ? 0 : noise, tests, options.alpha());
        boolean blind = finding.items() < FEWEST || (detectable != null && detectable >= 1);
        Finding.Standing standing = adjusted <= options.alpha()
                ? Finding.Standing.FOUND
                : blind ? Finding.Standing.TOO_FEW : Finding.Standing.NOT_SHOWN;
        return finding.adjusted(adjusted, detectable, standing);
    }

    private List<Finding> told(List<Bias> biases, List<Finding> findings) {
        List<Finding> told = new ArrayList<>();
        for (int i = 0; i < findings.size(); i++) {
            Finding finding = findings.get(i);
            boolean ran = finding.rate() != null;
            told.add(ran ? finding.told(new FindingText(biases.get(i), finding, options).sentence()) : finding);
        }
        return told;
    }

    private static @Nullable ClusteredMean noise(List<Baseline> usual) {
        boolean any = usual.stream().anyMatch(one -> !one.again().isEmpty());
        return any
                ? ClusteredMean.of(
                        usual.stream().mapToDouble(Baseline::flips).toArray(),
                        usual.stream().mapToDouble(one -> one.again().size()).toArray())
                : null;
    }

    private @Nullable Interval interval(ClusteredMean noise) {
        return noise.clusters() < 2 ? null : noise.wilson(options.level());
    }

    private static List<String> notes(int judged, int missing) {
        return missing == 0
                ? List.of()
                : List.of(missing + " of " + (judged + missing)
                        + " answers got no first verdict and are left out: see why with 'etalon run'");
    }
}
