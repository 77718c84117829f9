package dev.etalon.app.audit;

import dev.etalon.app.suite.ScorerSpec;
import dev.etalon.app.suite.Suite;
import dev.etalon.app.wiring.LiveSuite;
import dev.etalon.core.dataset.Sample;
import dev.etalon.core.naming.NearestName;
import dev.etalon.rating.audit.asking.AuditedJudge;
import dev.etalon.rating.audit.asking.Interview;
import dev.etalon.rating.audit.asking.Question;
import dev.etalon.rating.audit.asking.Said;
import dev.etalon.rating.audit.probe.Ask;
import dev.etalon.rating.audit.probe.Grade;
import dev.etalon.rating.audit.probe.Item;
import dev.etalon.rating.drift.Canary;
import dev.etalon.rating.drift.CanaryLedger;
import dev.etalon.rating.drift.DriftMonitor;
import dev.etalon.rating.drift.DriftReport;
import dev.etalon.rating.drift.Look;
import dev.etalon.rating.exam.Certificate;
import dev.etalon.rating.exam.Certificates;
import dev.etalon.rating.guideline.ContentHash;
import dev.etalon.rating.judge.Judges;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Freezes answers with the verdicts of a suite's judges, and has them judged again, look after look. */
public final class WatchJudges {
    /** Replies of looks are kept under repeats from here on, so that a killed look goes on without asking again. */
    private static final int LOOKS = 1_000;

    private final Suite suite;
    private final LiveSuite live;
    private final WatchChoice choice;
    private final Path folder;
    private final Interview interview;

    /** @param folder for the ledgers */
    public WatchJudges(Suite suite, LiveSuite live, WatchChoice choice, Path folder, BooleanSupplier stopped) {
        this.suite = suite;
        this.live = live;
        this.choice = choice;
        this.folder = folder;
        this.interview = new Interview(suite.concurrency(), stopped);
    }

    /**
     * What came of one judge.
     *
     * @param report null where its answers were frozen just now, or got no verdict
     * @param problem why no answer got a verdict; null where some did. Such a look does not count
     */
    public record Watched(
            String judge,
            Path ledger,
            int items,
            @Nullable DriftReport report,
            @Nullable String problem) {}

    /** The judges that are watched. */
    public List<AuditedJudge> judges() {
        List<AuditedJudge> judges = live.auditedJudges();
        List<String> names = judges.stream().map(AuditedJudge::name).toList();
        choice.judges().stream()
                .filter(name -> !names.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException(
                            "the suite has no live judge \"" + name + "\"." + NearestName.hint(name, names));
                });
        return judges.stream()
                .filter(judge -> choice.judges().isEmpty() || choice.judges().contains(judge.name()))
                .toList();
    }

    /**
     * Freezes answers the first time, and looks at them every other time.
     *
     * @throws IllegalArgumentException when the judge is not the one whose verdicts were frozen; names what differs
     */
    public Watched watch(AuditedJudge judge) throws IOException, Interview.StoppedException, InterruptedException {
        String name = (suite.name() + "-" + judge.name()).replaceAll("[^\\p{L}\\p{N}._-]", "_");
        CanaryLedger ledger = new CanaryLedger(folder.resolve(name + ".jsonl"));
        Optional<Canary> canary = choice.anew() ? Optional.empty() : ledger.canary();
        return canary.isPresent() ? look(judge, ledger, canary.get()) : freeze(judge, ledger);
    }

    private Watched freeze(AuditedJudge judge, CanaryLedger ledger)
            throws IOException, Interview.StoppedException, InterruptedException {
        List<Sample> samples;
        try (Stream<Sample> all = live.dataset().samples()) {
            samples = new CanaryDraw(choice.items(), choice.seed()).of(all, judge::isLabelled);
        }
        List<Item> items = forJudge(judge, new Answers(live, interview).of(samples));
        List<Said> said = interview.ask(
                judge,
                items.stream()
                        .flatMap(item -> IntStream.range(0, choice.repeats())
                                .mapToObj(repeat -> new Question(item, repeat, Ask.PLAIN)))
                        .toList());
        TreeSet<String> models = new TreeSet<>();
        List<Canary.Item> frozen = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            List<Said> verdicts = said.subList(i * choice.repeats(), (i + 1) * choice.repeats());
            verdicts.forEach(one -> models.addAll(one.models()));
            frozen(items.get(i), verdicts).ifPresent(frozen::add);
        }
        if (frozen.isEmpty()) {
            return silent(judge, ledger, said);
        }
        ledger.freeze(new Canary(judge.name(), judge.identity(), now(), choice.alpha(), models, frozen));
        return new Watched(judge.name(), ledger.file(), frozen.size(), null, null);
    }

    private static Watched silent(AuditedJudge judge, CanaryLedger ledger, List<Said> said) {
        String why = said.stream()
                .map(Said::why)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("no sample has an answer");
        return new Watched(judge.name(), ledger.file(), 0, null, why);
    }

    private static Optional<Canary.Item> frozen(Item item, List<Said> said) {
        List<String> verdicts = said.stream()
                .map(Said::grade)
                .filter(Objects::nonNull)
                .map(grade -> Objects.requireNonNull(grade).label())
                .toList();
        Grade label = said.getFirst().label();
        return verdicts.size() < 2 || said.getFirst().grade() == null
                ? Optional.empty()
                : Optional.of(new Canary.Item(
                        item.sample().id(),
                        hash(item.sample()),
                        item.answer(),
                        label == null ? null : label.label(),
                        verdicts));
    }

    private Watched look(AuditedJudge judge, CanaryLedger ledger, Canary canary)
            throws IOException, Interview.StoppedException, InterruptedException {
        requireSame(judge, canary);
        List<Look> looks = new ArrayList<>(ledger.looks());
        int number = looks.size() + 1;
        List<Item> items = forJudge(judge, items(canary));
        List<Said> said = interview.ask(
                judge,
                items.stream()
                        .map(item -> new Question(item, LOOKS + number, Ask.PLAIN))
                        .toList());
        TreeMap<String, String> verdicts = new TreeMap<>();
        TreeSet<String> models = new TreeSet<>();
        for (int i = 0; i < items.size(); i++) {
            Grade grade = said.get(i).grade();
            models.addAll(said.get(i).models());
            if (grade != null) {
                verdicts.put(items.get(i).sample().id(), grade.label());
            }
        }
        Look look = new Look(number, now(), verdicts, models);
        // Also one without verdicts: its unreadable replies are kept under its number, so the next look needs another
        // one.
        ledger.add(look);
        if (look.isSilent()) {
            return silent(judge, ledger, said);
        }
        looks.add(look);
        looks.removeIf(Look::isSilent);
        DriftReport report = new DriftMonitor(canary, looks, certificate(judge), choice.tolerated()).report();
        return new Watched(judge.name(), ledger.file(), items.size(), report, null);
    }

    private static void requireSame(AuditedJudge judge, Canary canary) {
        List<String> changes = Judges.differences(canary.identity(), judge.identity());
        if (!changes.isEmpty()) {
            throw new IllegalArgumentException("judge " + judge.name() + " is not the one whose verdicts were frozen: "
                    + String.join("; ", changes)
                    + ". Its certificate is void: hold the exam anew, then freeze anew with --refreeze");
        }
    }

    private List<Item> items(Canary canary) {
        Map<String, Sample> samples = new HashMap<>();
        TreeSet<String> wanted = new TreeSet<>();
        canary.items().forEach(item -> wanted.add(item.id()));
        try (Stream<Sample> all = live.dataset().samples()) {
            all.filter(sample -> wanted.contains(sample.id())).forEach(sample -> samples.put(sample.id(), sample));
        }
        return canary.items().stream()
                .map(item -> item(item, samples.get(item.id())))
                .toList();
    }

    private static Item item(Canary.Item frozen, @Nullable Sample sample) {
        if (sample == null || !hash(sample).equals(frozen.hash())) {
            throw new IllegalArgumentException("sample \"" + frozen.id() + "\" "
                    + (sample == null ? "is no longer in the dataset" : "has changed since it was frozen")
                    + ": put it back, or freeze anew with --refreeze");
        }
        return new Item(sample, frozen.answer(), null);
    }

    private @Nullable Certificate certificate(AuditedJudge judge) {
        return suite.scorers().stream()
                .filter(spec -> spec.name().equals(judge.name()))
                .map(ScorerSpec::options)
                .flatMap(options -> options.findFile("certificate").stream())
                .map(Certificates::read)
                .findFirst()
                .orElse(null);
    }

    private static List<Item> forJudge(AuditedJudge judge, List<Item> answers) {
        return answers.stream()
                .map(item -> new Item(item.sample(), item.answer(), judge.against()))
                .toList();
    }

    private static String hash(Sample sample) {
        return ContentHash.of(
                        sample.input(),
                        sample.text("context").orElse(""),
                        sample.text("reference").orElse(""))
                .brief();
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
