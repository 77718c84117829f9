package dev.etalon.verify.math;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.etalon.verify.math.syntax.MathSyntaxException;
import dev.etalon.verify.math.syntax.Parser;
import java.time.Duration;
import java.util.List;

/** Coverage-guided fuzzing of what reads answers: no text may crash, hang or exhaust the memory. */
class MathFuzzTest {
    private static final List<String> PIECES = List.of(
            "\\frac", "{", "}", "(", ")", "[", "]", "\\{", "\\}", "|", "^", "_", "\\sqrt", "\\boxed{", "$", "\\[", "\\]",
            "1", "23", ".5", "x", "+", "-", "=", "<", ",", ";", "\\pm", "!", "%", "\\sin", "\\log", "\\begin{pmatrix}",
            "\\end{pmatrix}", "\\\\", "\\infty", "\\cup", "answer is ", " and ", "ответ: ", "9^{9^9}", "\\text{", "####");

    private final MathVerifier verifier = new MathVerifier(new MathOptions(
            MathPreset.GENERAL, MathExtraction.AUTO, 6, false, false, false, false, false, Duration.ofSeconds(2)));

    @FuzzTest(maxDuration = "2m")
    void parser(FuzzedDataProvider data) {
        try {
            Parser.parse(text(data));
        } catch (MathSyntaxException e) {
            // most texts are no mathematics
        }
    }

    @FuzzTest(maxDuration = "2m")
    void extractorAndComparison(FuzzedDataProvider data) {
        String reference = text(data);
        verifier.verify(List.of(reference), text(data));
    }

    private static String text(FuzzedDataProvider data) {
        StringBuilder text = new StringBuilder();
        int pieces = data.consumeInt(0, 60);
        for (int i = 0; i < pieces; i++) {
            text.append(data.consumeBoolean() ? data.pickValue(PIECES) : data.consumeString(4));
        }
        return text.toString();
    }
}
