package dev.etalon.rating.exam;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.Evidence;
import dev.etalon.core.score.Failure;
import dev.etalon.core.score.Score;
import dev.etalon.core.summary.Confusion;
import dev.etalon.core.traffic.Paid;
import dev.etalon.core.traffic.Usage;
import dev.etalon.rating.estimate.GoldenCounts;
import dev.etalon.rating.estimate.GoldenTable;
import dev.etalon.rating.guideline.Scale;
import dev.etalon.rating.rubric.RubricEvidence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Takes a rater's verdicts on golden answers, one by one, and counts what the marks are not made of. For one rater, one thread. */
public final class Exam {
    private static final Set<String> BINARY = Set.of(Scale.Binary.PASS, Scale.Binary.FAIL);

    private final PeopleAgreement people;
    private final List<String> scale;
    private final Confusion.Counter firsts = new Confusion.Counter();
    private final Map<String, Long> missing = new TreeMap<>();
    private final Map<String, Flip> verdicts = new LinkedHashMap<>();
    private long unlabelled;
    private Usage usage = Usage.NONE;

    private record Flip(String first, boolean changed, int times) {}

    public Exam(ExamTerms terms) {
        this(terms, List.of());
    }

    /** @param scale the labels that there can be, in order; empty where they are not known */
    public Exam(ExamTerms terms, List<String> scale) {
        this.people = new PeopleAgreement(terms);
        this.scale = List.copyOf(scale);
    }

    /**
     * Takes one verdict.
     *
     * @param repeat from 0; only the first of an answer counts for the table, the others for how stable the rater is
     */
    public void add(Sample sample, int repeat, Score score) {
        if (repeat == 0) {
            people.add(sample);
        }
        usage = usage.plus(Paid.in(score.evidence()));
        switch (score) {
            case Score.Labelled labelled -> labelled(sample, repeat, labelled);
            case Score.Graded graded -> graded(sample, repeat, graded);
            case Score.Abstained abstained -> missing.merge("abstained", 1L, Long::sum);
            case Score.Failed(Failure failure, var evidence) ->
                missing.merge(failure.kind().name().toLowerCase(Locale.ROOT), 1L, Long::sum);
        }
    }

    /** The items of a rubric count one by one. */
    private void graded(Sample sample, int repeat, Score.Graded score) {
        List<Score.Labelled> items = RubricEvidence.items(score).stream()
                .filter(item -> item.expected() != null)
                .map(item -> new Score.Labelled(met(item.met()), met(item.expected()), Evidence.NONE))
                .toList();
        if (items.isEmpty()) {
            unlabelled++;
            return;
        }
        if (repeat == 0) {
            items.forEach(firsts::add);
        }
        flip(sample, items.stream().map(Score.Labelled::label).toList().toString());
    }

    private static String met(@Nullable Boolean met) {
        return Boolean.TRUE.equals(met) ? Scale.Met.MET : Scale.Met.NOT_MET;
    }

    private void labelled(Sample sample, int repeat, Score.Labelled score) {
        if (score.expected() == null) {
            unlabelled++;
            return;
        }
        if (repeat == 0) {
            firsts.add(score);
        }
        flip(sample, score.label());
    }

    private void flip(Sample sample, String verdict) {
        verdicts.merge(
                sample.id(),
                new Flip(verdict, false, 1),
                (before, now) -> new Flip(
                        before.first(), before.changed() || !before.first().equals(now.first()), before.times() + 1));
    }

    /** What was counted. */
    public ExamResult result(double level) {
        Confusion confusion = firsts.confusion();
        long again = verdicts.values().stream().filter(flip -> flip.times() > 1).count();
        long changed = verdicts.values().stream().filter(Flip::changed).count();
        return new ExamResult(
                verdicts.size(),
                unlabelled,
                missing,
                table(confusion).orElse(null),
                counts(confusion).orElse(null),
                baseline(confusion),
                people.mark(level).orElse(null),
                again == 0 ? null : changed / (double) again,
                usage);
    }

    private static Optional<GoldenTable> table(Confusion confusion) {
        if (confusion.isEmpty() || !BINARY.containsAll(confusion.labels())) {
            return Optional.empty();
        }
        String pass = Scale.Binary.PASS;
        String fail = Scale.Binary.FAIL;
        return Optional.of(new GoldenTable(
                confusion.count(pass, pass),
                confusion.count(fail, pass),
                confusion.count(pass, fail),
                confusion.count(fail, fail)));
    }

    private Optional<GoldenCounts> counts(Confusion confusion) {
        if (scale.size() < 2 || BINARY.containsAll(scale) || !scale.containsAll(confusion.labels())) {
            return Optional.empty();
        }
        List<Long> all = scale.stream()
                .flatMap(expected -> scale.stream().map(label -> confusion.count(expected, label)))
                .toList();
        return Optional.of(GoldenCounts.of(scale, all));
    }

    /** The share of the label that people gave most: what a rater reaches that always says the same. */
    private static double baseline(Confusion confusion) {
        Map<String, Long> expected = new TreeMap<>();
        confusion.counts().forEach((cell, count) -> expected.merge(cell.expected(), count, Long::sum));
        long all = expected.values().stream().mapToLong(Long::longValue).sum();
        return all == 0
                ? Double.NaN
                : expected.values().stream().mapToLong(Long::longValue).max().orElse(0) / (double) all;
    }
}
