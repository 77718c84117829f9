package dev.etalon.rating.audit.asking;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.model.LanguageModel;
import dev.etalon.core.model.ModelReply;
import dev.etalon.core.model.ModelRequest;
import dev.etalon.core.score.CallException;
import dev.etalon.core.score.Evidence;
import dev.etalon.core.score.FailureKind;
import dev.etalon.core.score.Score;
import dev.etalon.core.scorer.Measure;
import dev.etalon.core.subject.Answer;
import dev.etalon.rating.audit.probe.Ask;
import dev.etalon.rating.audit.probe.Grade;
import dev.etalon.rating.audit.probe.Item;
import dev.etalon.rating.guideline.Guideline;
import dev.etalon.rating.guideline.Scale;
import dev.etalon.rating.judge.JudgeOptions;
import dev.etalon.rating.judge.Judges;
import dev.etalon.rating.judge.Juror;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A live judge that can be asked in other ways than it usually is. Safe for use by many threads. */
public final class AuditedJudge {
    private final String name;
    private final Guideline guideline;
    private final List<Juror> jury;
    private final JudgeOptions options;
    private final ThreadLocal<Ask> current = ThreadLocal.withInitial(() -> Ask.PLAIN);
    private final Measure usual;
    private final Measure single;

    /**
     * A judge as {@link Judges#jury} makes it.
     *
     * @param name in the suite
     * @throws IllegalArgumentException when the options do not fit the guideline
     */
    public AuditedJudge(String name, Guideline guideline, List<Juror> jury, JudgeOptions options) {
        this.name = Objects.requireNonNull(name, "name is null");
        this.guideline = Objects.requireNonNull(guideline, "guideline is null");
        this.jury = List.copyOf(jury);
        this.options = Objects.requireNonNull(options, "options is null");
        List<Juror> asked = jury.stream()
                .map(juror -> new Juror(juror.identity(), rewriting(juror.model())))
                .toList();
        JudgeOptions rewritten = rewritten(options);
        this.usual = Judges.jury(guideline, asked, rewritten);
        this.single =
                bothOrders() ? Judges.jury(guideline, asked, rewritten.withOrders(JudgeOptions.Orders.SINGLE)) : usual;
    }

    /** Whoever checks the verdict is asked in the same other way. */
    private JudgeOptions rewritten(JudgeOptions usualOptions) {
        Juror verifier = usualOptions.deciding().verifier();
        return verifier == null
                ? usualOptions
                : usualOptions.withDeciding(usualOptions
                        .deciding()
                        .withVerifier(new Juror(verifier.identity(), rewriting(verifier.model()))));
    }

    private LanguageModel rewriting(LanguageModel model) {
        return new LanguageModel() {
            @Override
            public ModelReply reply(ModelRequest request) throws CallException, InterruptedException {
                return model.reply(current.get().rewriting().apply(request));
            }
        };
    }

    public String name() {
        return name;
    }

    public Guideline guideline() {
        return guideline;
    }

    /** All that makes it this judge. */
    public String identity() {
        return Judges.identity(usual.signature()).orElseThrow();
    }

    /** The first of its models, for whoever needs a second opinion and has no other. */
    public LanguageModel model() {
        return jury.getFirst().model();
    }

    /** The field of a sample with the answer to compare with; null for a judge of single answers. */
    public @Nullable String against() {
        return options.against();
    }

    /** Whether people have labelled a sample. */
    public boolean isLabelled(Sample sample) {
        return options.human() != null
                && sample.text(options.human().field())
                        .filter(label -> !label.isBlank())
                        .isPresent();
    }

    /** How many votes a verdict is made of. */
    public int votes() {
        return jury.size() * options.voting().samples();
    }

    /** How many calls a verdict takes. */
    public int calls(boolean singleOrder) {
        int each = options.deciding().verifier() == null ? 1 : 2;
        return (bothOrders() && !singleOrder ? 2 : 1) * each * votes();
    }

    private boolean bothOrders() {
        return options.against() != null && options.orders() == JudgeOptions.Orders.BOTH;
    }

    /**
     * What it says of an item.
     *
     * @param repeat from 0; other repeats are other replies
     * @throws CallException of kind {@link FailureKind#BUDGET} alone: any other failure is an answer without a verdict
     */
    public Said say(Item item, int repeat, Ask ask) throws CallException, InterruptedException {
        current.set(ask);
        try {
            Measure measure = ask.singleOrder() ? single : usual;
            return said(measure.scorer()
                    .score(item.sample(), Answer.of(item.answer()).withRepeat(repeat)));
        } catch (CallException e) {
            if (e.kind() == FailureKind.BUDGET) {
                throw e;
            }
            return Said.nothing(e.kind() + ": " + e.getMessage());
        } finally {
            current.remove();
        }
    }

    private Said said(Score score) {
        return switch (score) {
            case Score.Labelled labelled ->
                new Said(
                        grade(labelled.label()),
                        Optional.ofNullable(labelled.expected())
                                .map(this::grade)
                                .orElse(null),
                        labelled.evidence().text(),
                        models(labelled.evidence()),
                        "");
            case Score.Graded graded ->
                new Said(grade(label(graded)), null, graded.evidence().text(), models(graded.evidence()), "");
            case Score.Abstained abstained -> Said.nothing(abstained.reason());
            case Score.Failed failed ->
                Said.nothing(failed.failure().kind() + ": " + failed.failure().message());
        };
    }

    /** Each reply's evidence names its model, also where it is one of several. */
    private static SortedSet<String> models(Evidence evidence) {
        SortedSet<String> models = new TreeSet<>();
        collect(evidence.details(), models);
        return models;
    }

    private static void collect(Object detail, SortedSet<String> models) {
        if (detail instanceof Map<?, ?> map) {
            if (map.get("model") instanceof String model) {
                models.add(model);
            }
            map.values().stream().filter(Objects::nonNull).forEach(value -> collect(value, models));
        } else if (detail instanceof List<?> list) {
            list.forEach(one -> collect(one, models));
        }
    }

    private Grade grade(String label) {
        return Grade.of(label, guideline.scale());
    }

    /** A vote on numbers is a mean, and its evidence holds no label: the nearest value is taken. */
    private String label(Score.Graded graded) {
        List<String> order = Grade.order(guideline.scale());
        String told = String.valueOf(graded.evidence().details().get("verdict"));
        if (order.contains(told)) {
            return told;
        }
        int lowest = guideline.scale() instanceof Scale.Ordinal ordinal ? ordinal.lowest() : 0;
        int place = (int) Math.rint(graded.value() - lowest);
        return order.get(Math.min(order.size() - 1, Math.max(0, place)));
    }
}
