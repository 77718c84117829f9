package dev.etalon.rating.judge;

import dev.etalon.core.model.Decoding;
import dev.etalon.core.scorer.Measure;
import dev.etalon.core.scorer.Scorer;
import dev.etalon.rating.guideline.Guideline;
import dev.etalon.rating.prompt.FewShot;
import dev.etalon.rating.prompt.JudgePrompt;
import dev.etalon.rating.reply.LabelOdds;
import dev.etalon.rating.reply.ReplyReader;
import dev.etalon.rating.reply.VerdictLabels;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts a judge that asks models together: one call, one vote of many, or both orders of a pair for each. */
final class LiveJudge {
    private LiveJudge() {}

    static Measure measure(Guideline guideline, List<Juror> jury, JudgeOptions options) {
        requireFitting(guideline, jury, options);
        if (guideline.rubric() != null) {
            return RubricJudge.measure(guideline, jury.getFirst(), options);
        }
        JudgePrompt prompt = new JudgePrompt(guideline, options.showing().examples());
        boolean alone = jury.size() == 1 && options.voting().samples() == 1;
        Scorer scorer =
                alone ? judge(guideline, prompt, jury.getFirst(), options) : panel(guideline, prompt, jury, options);
        return Judges.measure(guideline.name(), signature(guideline, prompt, options, alone), scorer);
    }

    private static void requireFitting(Guideline guideline, List<Juror> jury, JudgeOptions options) {
        if (jury.isEmpty()) {
            throw new IllegalArgumentException("a jury needs a model");
        }
        if (guideline.rubric() != null) {
            requireOnceEach(guideline, jury, options);
        } else if (options.itemsTogether()) {
            throw new IllegalArgumentException(
                    "\"items\" goes with a rubric, which guideline " + guideline.name() + " is not");
        }
        boolean pairwise = guideline.task() == Guideline.Task.PAIRWISE;
        if (pairwise && options.against() == null) {
            throw new IllegalArgumentException(
                    "a pairwise judge needs \"against\": the field of the sample with the answer to compare with");
        }
        if (pairwise && !options.deciding().usual()) {
            throw new IllegalArgumentException(
                    "\"verdict-from: probabilities\" and \"verify\" are for guidelines that rate one"
                            + " answer at a time; a pair is judged in both orders instead");
        }
        if (!pairwise && options.against() != null) {
            throw new IllegalArgumentException("a pointwise judge compares with nothing: leave \"against\" out");
        }
    }

    private static void requireOnceEach(Guideline guideline, List<Juror> jury, JudgeOptions options) {
        boolean votes = jury.size() > 1 || options.voting().samples() > 1;
        boolean examples = options.showing().examples() != null;
        if (votes || examples || !options.deciding().equals(Deciding.USUAL)) {
            throw new IllegalArgumentException("guideline " + guideline.name()
                    + " is a rubric: one model checks each item once and says whether it is met; leave jury, samples,"
                    + " examples, probabilities and a verifier out");
        }
    }

    private static Scorer judge(Guideline guideline, JudgePrompt prompt, Juror juror, JudgeOptions options) {
        return guideline.task() == Guideline.Task.PAIRWISE
                ? new PairwiseJudge(guideline, prompt, juror.model(), options)
                : new PointwiseJudge(guideline, prompt, juror.model(), options);
    }

    private static Panel panel(Guideline guideline, JudgePrompt prompt, List<Juror> jury, JudgeOptions options) {
        List<Panel.Member> members = jury.stream()
                .map(juror -> new Panel.Member(juror.identity(), judge(guideline, prompt, juror, options.alone())))
                .toList();
        VerdictLabels labels = new VerdictLabels(scale(guideline, bothOrders(options)));
        @Nullable Expectation expectation = options.human() == null ? null : new Expectation(options.human(), labels);
        return new Panel(members, options.voting(), guideline.scale(), expectation);
    }

    private static JudgeSignature signature(
            Guideline guideline, JudgePrompt prompt, JudgeOptions options, boolean alone) {
        Voting voting = options.voting();
        return new JudgeSignature(JudgeSignature.LIVE)
                .with(
                        "guideline",
                        guideline.name() + "@" + guideline.version() + "#"
                                + guideline.hash().brief())
                .with("prompt", prompt.identity())
                .with("scale", scale(guideline, bothOrders(options)))
                .with("against", Optional.ofNullable(options.against()))
                .with("orders", Judges.orders(bothOrders(options)))
                .with("parser", ReplyReader.VERSION)
                .with("model", options.model())
                .with("decoding", decoding(options.decoding()))
                .with("reference", options.showing().referenceWord())
                .with(
                        "examples",
                        Optional.ofNullable(options.showing().examples()).map(FewShot::identity))
                .with("verdict-from", from(options.deciding()))
                .with("verify", verifier(options.deciding(), prompt))
                .with("samples", alone ? Optional.empty() : Optional.of(Integer.toString(voting.samples())))
                .with("ties", alone ? Optional.empty() : Optional.of(voting.tiesLabel()))
                .with("human", Judges.human(options.human()));
    }

    private static Optional<String> from(Deciding deciding) {
        return deciding.from() == Deciding.From.TEXT
                ? Optional.empty()
                : Optional.of("probabilities." + LabelOdds.VERSION);
    }

    private static Optional<String> verifier(Deciding deciding, JudgePrompt prompt) {
        return Optional.ofNullable(deciding.verifier())
                .map(verifier -> verifier.identity() + " " + prompt.verificationIdentity());
    }

    private static boolean bothOrders(JudgeOptions options) {
        return options.against() != null && options.orders() == JudgeOptions.Orders.BOTH;
    }

    /** Both orders may differ, which makes a tie even where the guideline has none. */
    private static List<String> scale(Guideline guideline, boolean both) {
        return both ? PairVerdict.LABELS.all() : guideline.scale().labels();
    }

    static String decoding(Decoding decoding) {
        return "t=" + decoding.temperature() + " p=" + decoding.topP() + " max=" + decoding.maxTokens() + " seed="
                + decoding.seed();
    }
}
