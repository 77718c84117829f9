package dev.etalon.rating.judge;

import dev.etalon.core.scorer.Measure;
import dev.etalon.rating.guideline.Guideline;
import dev.etalon.rating.prompt.JudgePrompt;
import dev.etalon.rating.reply.ReplyReader;
import dev.etalon.rating.rubric.RubricScorer;
import java.util.List;
import java.util.Map;

/** Puts a judge together that rates by the items of a rubric. */
final class RubricJudge {
    static final String FIELD = "rubric";

    private RubricJudge() {}

    static Measure measure(Guideline guideline, Juror juror, JudgeOptions options) {
        JudgePrompt prompt = options.itemsTogether() ? JudgePrompt.together(guideline) : new JudgePrompt(guideline);
        HumanLabel human = options.human();
        RubricScorer scorer = new RubricScorer(
                guideline,
                options.exhibit(guideline),
                prompt,
                new RubricScorer.Asked(juror.model(), options.decoding(), options.itemsTogether()),
                new RubricScorer.People(
                        human == null ? null : human.field(), human == null ? Map.of() : human.mapping()));
        return Judges.measure(guideline.name(), signature(guideline, prompt, options), scorer);
    }

    /** That the mean is clipped and the single score is not, stands in it. */
    private static JudgeSignature signature(Guideline guideline, JudgePrompt prompt, JudgeOptions options) {
        return new JudgeSignature(JudgeSignature.LIVE)
                .with(
                        "guideline",
                        guideline.name() + "@" + guideline.version() + "#"
                                + guideline.hash().brief())
                .with("prompt", prompt.identity())
                .with("scale", guideline.scale().labels())
                .with(FIELD, List.of(options.itemsTogether() ? "items-together" : "each-item", "mean-clipped-0-1"))
                .with("parser", ReplyReader.VERSION)
                .with("model", options.model())
                .with("decoding", LiveJudge.decoding(options.decoding()))
                .with("reference", options.showing().referenceWord())
                .with("human", Judges.human(options.human()));
    }
}
