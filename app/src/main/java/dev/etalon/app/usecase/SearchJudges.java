package dev.etalon.app.usecase;

import dev.etalon.app.suite.ExamSpec;
import dev.etalon.app.suite.Suite;
import dev.etalon.core.run.RunStore;
import dev.etalon.core.run.Trial;
import dev.etalon.core.score.Score;
import dev.etalon.core.stats.Interval;
import dev.etalon.core.stats.ShareIntervals;
import dev.etalon.core.summary.Summaries;
import dev.etalon.core.traffic.Paid;
import dev.etalon.core.traffic.Usage;
import dev.etalon.rating.golden.Part;
import dev.etalon.rating.judge.Judges;
import dev.etalon.rating.search.Candidates;
import dev.etalon.rating.search.JudgeSearch;
import dev.etalon.rating.search.Looks;
import dev.etalon.rating.search.NestedChoice;
import dev.etalon.rating.search.SearchResult;
import dev.etalon.report.RunReport;
import dev.etalon.report.RunReport.MeasurePart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Picks one of the judges of a run, and looks at it once on answers that the choice has not seen. */
public final class SearchJudges {
    private static final double HASHES = 0x1p32;

    private final RunStore store;

    public SearchJudges(RunStore store) {
        this.store = store;
    }

    /**
     * What came of the search.
     *
     * @param nested what choosing itself is worth, null where the exam asks for no folds
     * @param look at the pick on the test answers, null where none were set aside
     */
    public record Found(
            SearchResult result,
            @Nullable NestedChoice nested,
            @Nullable Look look) {}

    /**
     * A look at the test answers.
     *
     * @param accuracy the pick's share of right verdicts; missing ones are not right
     * @param times how often these answers have been looked at, this time included
     */
    public record Look(String judge, int answers, double accuracy, Interval interval, int times) {}

    /** The golden answers on both sides of the split, and how many verdicts of each judge are right. */
    private static final class Split {
        private final Candidates dev = new Candidates();
        private final Set<String> test = new TreeSet<>();
        private final Map<String, Set<String>> right = new HashMap<>();
        private boolean priced = true;
        private final Map<String, Usage> usage = new HashMap<>();
    }

    /**
     * Compares the judges of a complete run.
     *
     * @throws IllegalArgumentException with fewer than two judges that have labels of people
     */
    public Found search(Suite suite, RunReport report) throws IOException {
        ExamSpec exam = suite.exam();
        Split split = read(suite, report);
        split.usage.forEach((judge, usage) -> cost(split, judge, usage));
        SearchResult result = JudgeSearch.of(split.dev, suite.confidence(), suite.seed());
        Look look = exam == null || split.test.isEmpty() ? null : look(suite, exam, report, split, result);
        return new Found(result, nested(suite, split), look);
    }

    private static @Nullable NestedChoice nested(Suite suite, Split split) {
        ExamSpec exam = suite.exam();
        return exam == null || exam.folds() == 0
                ? null
                : JudgeSearch.nested(split.dev, exam.folds(), exam.foldRepeats(), suite.confidence(), suite.seed());
    }

    private Split read(Suite suite, RunReport report) {
        Split split = new Split();
        List<String> judges = report.measures().stream()
                .filter(part -> Judges.identity(part.signature()).isPresent() && hasLabels(report, part.name()))
                .map(MeasurePart::name)
                .toList();
        try (Stream<Trial> trials = store.trials(report.run().id())) {
            trials.filter(trial -> trial.repeat() == 0)
                    .filter(trial -> isGolden(trial, judges))
                    .forEach(trial -> part(suite, trial)
                            .ifPresent(part -> judges.forEach(judge -> add(split, judge, trial, part == Part.TEST))));
        }
        return split;
    }

    /** The share of the exam decides, else the parts of the golden set; empty for answers that a search leaves alone. */
    private static Optional<Part> part(Suite suite, Trial trial) {
        double share = suite.exam() == null ? 0 : suite.exam().test();
        if (share > 0) {
            return Optional.of(isTest(trial.sample().id(), share, suite.seed()) ? Part.TEST : Part.DEV);
        }
        if (suite.golden() == null || suite.golden().part() != null) {
            return Optional.of(Part.DEV);
        }
        Part part = trial.sample().text("part").map(Part::named).orElse(Part.DEV);
        return part == Part.TRAIN ? Optional.empty() : Optional.of(part);
    }

    /** A judge without labels of people to be compared with has not failed: it is no candidate. */
    private static boolean hasLabels(RunReport report, String judge) {
        return report.figures().stream()
                .anyMatch(figure -> figure.measure().equals(judge)
                        && figure.estimate().name().equals(Summaries.ACCURACY));
    }

    /** Whether some judge's verdict stands beside one of people. */
    private static boolean isGolden(Trial trial, List<String> judges) {
        return judges.stream()
                .map(judge -> trial.scores().get(judge))
                .anyMatch(score -> score instanceof Score.Labelled labelled && labelled.expected() != null);
    }

    private static void add(Split split, String judge, Trial trial, boolean test) {
        Score score = trial.scores().get(judge);
        String answer = trial.sample().id();
        boolean right =
                score instanceof Score.Labelled labelled && labelled.label().equals(labelled.expected());
        if (!test) {
            split.dev.add(judge, answer, right);
            if (!(score instanceof Score.Labelled)) {
                split.dev.missing(judge);
            }
            if (score != null) {
                Usage used = Paid.in(score.evidence());
                split.priced &= used.dollars() != null;
                split.usage.merge(judge, used, Usage::plus);
            }
            return;
        }
        split.test.add(answer);
        if (right) {
            split.right.computeIfAbsent(judge, ignored -> new HashSet<>()).add(answer);
        }
    }

    /** In dollars where all prices are known, else in tokens; nothing where nothing was spent (recorded verdicts). */
    private static void cost(Split split, String judge, Usage usage) {
        boolean spent = split.usage.values().stream().anyMatch(used -> used.tokens() > 0);
        if (spent) {
            split.dev.spent(
                    judge,
                    split.priced && usage.dollars() != null ? usage.dollars().doubleValue() : usage.tokens());
        }
    }

    /** Decided by the id alone, so that more answers later move none to the other side. */
    private static boolean isTest(String id, double share, long seed) {
        CRC32 hash = new CRC32();
        hash.update((seed + " " + id).getBytes(StandardCharsets.UTF_8));
        return hash.getValue() / HASHES < share;
    }

    private static Look look(Suite suite, ExamSpec exam, RunReport report, Split split, SearchResult result)
            throws IOException {
        double right = split.right.getOrDefault(result.pick(), Set.of()).size();
        int answers = split.test.size();
        Looks looks = new Looks(
                suite.golden() == null
                        ? exam.certificates().resolve("looks.jsonl")
                        : suite.golden().looks());
        int times =
                looks.add(suite.name(), split.test, result.pick(), report.run().id());
        return new Look(
                result.pick(),
                answers,
                right / answers,
                ShareIntervals.wilson(right, answers, suite.confidence()),
                times);
    }
}
