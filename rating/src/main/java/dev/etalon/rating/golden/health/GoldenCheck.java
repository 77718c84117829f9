package dev.etalon.rating.golden.health;

import dev.etalon.core.stats.Confidence;
import dev.etalon.rating.exam.Mark;
import dev.etalon.rating.golden.GoldenItem;
import dev.etalon.rating.golden.GoldenSet;
import dev.etalon.rating.golden.GuidelineStamp;
import dev.etalon.rating.golden.Part;
import dev.etalon.rating.guideline.Finding;
import dev.etalon.rating.guideline.Scale;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks a golden set over: do people agree, is it large enough, which labels are doubtful, which should come next. */
public final class GoldenCheck {
    private static final double LEAST_DOUBLE = 0.2;
    private static final int FEW_OF_A_LABEL = 20;

    private final GoldenSet set;
    private final Confidence confidence;
    private final List<RecordedVerdicts> judges;
    private final Map<String, Long> balance;
    private final List<Finding> findings = new ArrayList<>();
    private boolean tooFew;

    private GoldenCheck(GoldenSet set, List<Judge> judges, Confidence confidence) {
        this.set = set;
        this.confidence = confidence;
        this.judges = judges.stream()
                .map(judge -> RecordedVerdicts.of(set, judge.name(), judge.field(), judge.mapping()))
                .toList();
        this.balance = balance(set);
    }

    /**
     * A judge whose verdicts stand in the items.
     *
     * @param field the path of the column
     * @param mapping from what stands there to a label
     */
    public record Judge(String name, String field, Map<String, String> mapping) {}

    /**
     * Looks a set over.
     *
     * @param guideline as it reads now, to tell labels by another text; null for the one that the set names
     * @param judges whose verdicts stand in the items; may be empty
     */
    public static GoldenHealth of(
            GoldenSet set, @Nullable GuidelineStamp guideline, List<Judge> judges, Confidence confidence) {
        GoldenSet now = guideline == null ? set : by(set, guideline);
        return new GoldenCheck(now, judges, confidence).health();
    }

    private static GoldenSet by(GoldenSet set, GuidelineStamp guideline) {
        GoldenSet.Header old = set.header();
        return new GoldenSet(
                new GoldenSet.Header(guideline, old.scale(), old.design(), old.shares(), old.seed()), set.items());
    }

    private static Map<String, Long> balance(GoldenSet set) {
        Map<String, Long> balance = new LinkedHashMap<>();
        set.header().scale().forEach(label -> balance.put(label, 0L));
        set.items().forEach(item -> item.verdict().ifPresent(label -> balance.merge(label, 1L, Long::sum)));
        return balance;
    }

    private GoldenHealth health() {
        Duplicates duplicates = new Duplicates(set.items(), set.header().scale().contains(Scale.Pairwise.A));
        List<Mark> agreement = new RaterAgreement(set, confidence).marks();
        drift();
        duplicates.findings().forEach(findings::add);
        doubly(agreement);
        sizes();
        List<GoldenItem> labelled =
                set.items().stream().filter(item -> item.verdict().isPresent()).toList();
        double baseline = labelled.isEmpty() ? 1 : Collections.max(balance.values()) / (double) labelled.size();
        List<RecordedVerdicts> strong =
                judges.stream().filter(judge -> judge.isStrong(baseline)).toList();
        Map<String, String> words = new WordModel(labelled).against(baseline);
        List<Suspect> suspects = new Suspects(set, strong, words, duplicates.conflicting()).find();
        findings.sort(Comparator.comparing(Finding::severity));
        return new GoldenHealth(
                set.items().size(),
                labelled.size(),
                set.items().stream().filter(GoldenItem::isDouble).count(),
                agreement,
                balance,
                parts(),
                findings,
                suspects,
                advice(strong),
                tooFew);
    }

    private void drift() {
        List<GoldenItem> drifted = set.drifted();
        if (!drifted.isEmpty()) {
            findings.add(
                    new Finding(
                            Finding.Severity.ERROR,
                            "criteria-drift",
                            drifted.size() + " labels were made by another text than "
                                    + set.header().stamp().line() + ", the first is "
                                    + drifted.getFirst().id() + " ("
                                    + drifted.getFirst().stamp().line()
                                    + "): label them anew, or check that the change does not concern them and import them again"));
        }
    }

    private void doubly(List<Mark> agreement) {
        long n = set.items().size();
        long doubly = set.items().stream().filter(GoldenItem::isDouble).count();
        if (doubly < LEAST_DOUBLE * n) {
            tooFew = true;
            findings.add(new Finding(
                    Finding.Severity.WARNING,
                    "few-double-labels",
                    "two people have labelled " + doubly + " of " + n + " items: let a second one label "
                            + Math.round(Math.ceil(LEAST_DOUBLE * n) - doubly) + " to "
                            + Math.round(Math.ceil(0.3 * n) - doubly)
                            + " more, drawn at random, to know how far people agree"));
        }
        Optional<Double> kappa = agreement.stream()
                .filter(mark -> mark.name().equals("kappa"))
                .findFirst()
                .flatMap(mark -> Optional.ofNullable(mark.value()));
        if (kappa.isPresent() && kappa.get() < 0.4) {
            findings.add(new Finding(
                    Finding.Severity.WARNING,
                    "people-disagree",
                    String.format(
                            Locale.ROOT,
                            "people agree little beyond chance (kappa %.2f): make the guideline clearer before you examine a judge",
                            kappa.get())));
        }
    }

    private void sizes() {
        balance.forEach((label, n) -> {
            if (n < FEW_OF_A_LABEL) {
                tooFew = true;
                findings.add(new Finding(
                        Finding.Severity.WARNING,
                        "few-of-a-label",
                        n + " items are " + label + ": " + FEW_OF_A_LABEL
                                + " or more are needed before a judge's error on them says much"));
            }
        });
        long open =
                set.items().stream().filter(item -> item.verdict().isEmpty()).count();
        if (open > 0) {
            findings.add(new Finding(
                    Finding.Severity.WARNING,
                    "open",
                    open + " items have no label yet, or people are divided on them"));
        }
    }

    private Map<String, Long> parts() {
        Map<String, Long> parts = new LinkedHashMap<>();
        for (Part part : Part.values()) {
            parts.put(
                    part.label(),
                    set.items().stream().filter(item -> item.part() == part).count());
        }
        return parts;
    }

    private List<String> advice(List<RecordedVerdicts> strong) {
        List<String> advice = new ArrayList<>();
        Optional<RecordedVerdicts> best =
                strong.stream().max(Comparator.comparingDouble(judge -> judge.right() / (double) judge.compared()));
        best.flatMap(judge -> judge.table(set).map(table -> LabelBudget.of(judge.judge(), table)))
                .ifPresentOrElse(advice::addAll, () -> advice.addAll(LabelBudget.of(balance)));
        judges.stream()
                .filter(judge -> !strong.contains(judge))
                .forEach(judge -> advice.add(judge.judge()
                        + " is not shown to be better than always the same label: its doubts are passed over."));
        return advice;
    }
}
