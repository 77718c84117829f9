package dev.etalon.rating.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.core.model.Decoding;
import dev.etalon.rating.guideline.Guideline;
import dev.etalon.rating.guideline.Guidelines;
import dev.etalon.rating.prompt.JudgePrompt;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

class JudgeSignatureTest {
    private static final Guideline PAIRWISE = Guidelines.shipped("instruction-following.en");
    private static final JudgeOptions OPTIONS = JudgeOptions.of("openai/gpt|5").withAgainst("b");

    private static String signature(Guideline guideline, JudgeOptions options) {
        return Judges.pairwise(guideline, new ScriptedModel(), options).signature();
    }

    @Property
    void readsWhatItWrites(@ForAll @NotEmpty List<@NotEmpty String> values) {
        JudgeSignature signature = new JudgeSignature(JudgeSignature.LIVE).with("scale", values);

        assertThat(JudgeSignature.read(signature.line()).orElseThrow().list("scale"))
                .isEqualTo(values);
    }

    @Test
    void namesAllThatMakesAVerdict() {
        assertThat(signature(PAIRWISE, OPTIONS.withHuman(HumanLabel.in("label"))))
                .isEqualTo("judge|v1|guideline:instruction-following@1.0.0#"
                        + PAIRWISE.hash().brief() + "|prompt:" + new JudgePrompt(PAIRWISE).identity()
                        + "|scale:A,B,tie|against:b|orders:AB,BA|parser:1|model:openai/gpt%7C5"
                        + "|decoding:t=0.0 p=null max=null seed=null|human:label");
    }

    @Test
    void changesWithEverythingThatMayChangeAVerdict() {
        assertThat(List.of(
                        signature(PAIRWISE, OPTIONS),
                        signature(Guidelines.shipped("instruction-following.ru"), OPTIONS),
                        signature(PAIRWISE, OPTIONS.withAgainst("c")),
                        signature(PAIRWISE, OPTIONS.withOrders(JudgeOptions.Orders.SINGLE)),
                        signature(PAIRWISE, OPTIONS.withDecoding(Decoding.DEFAULT)),
                        signature(PAIRWISE, OPTIONS.withHuman(HumanLabel.in("x"))),
                        signature(PAIRWISE, OPTIONS.withHuman(new HumanLabel("x", Map.of("1", "A")))),
                        signature(PAIRWISE, JudgeOptions.of("other").withAgainst("b"))))
                .doesNotHaveDuplicates();
    }

    @Test
    void leavesOtherSignaturesAlone() {
        assertThat(Judges.summaryOf("bleu|v1|tok:13a")).isEmpty();
        assertThat(Judges.summaryOf("judge|v2|scale:1,2")).isEmpty();
        assertThat(Judges.summaryOf("judge|v1|nonsense")).isEmpty();
        assertThat(Judges.summaryOf("")).isEmpty();
    }
}
