package dev.etalon.encoders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.etalon.core.encoder.EncodedText;
import dev.etalon.core.encoder.Encoder;
import dev.etalon.core.encoder.Tokens;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OnnxEncoderTest {
    private static final List<String> TEXTS = List.of(
            "The cat sat on the mat.",
            "",
            "Привет, мир!",
            "敏捷的棕色狐狸",
            "Well done 😀",
            "word ".repeat(120),
            "A text of some length, with a few words more than the others have.");

    static Stream<Encoder> models() {
        return Stream.of(Models.full(), Models.quantised());
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("models")
    void aTextGivesTheSameNumbersInEveryBatchAndOrderToTheLastBit(Encoder encoder) throws InterruptedException {
        List<float[]> alone = new ArrayList<>();
        for (String text : TEXTS) {
            alone.add(encoder.encode(List.of(text)).getFirst().unitVectors());
        }
        List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6, 0, 3));
        Collections.shuffle(order, new Random(7));

        List<EncodedText> together =
                encoder.encode(order.stream().map(TEXTS::get).toList());

        for (int i = 0; i < order.size(); i++) {
            assertThat(together.get(i).unitVectors()).containsExactly(alone.get(order.get(i)));
        }
    }

    @Test
    void aTextGivesTheSameNumbersOnAnyNumberOfThreads() throws Exception {
        List<float[]> expected = vectors(Models.quantised());
        try (Encoder one = Encoders.embedded(EncoderSettings.DEFAULT.withThreads(1));
                ExecutorService callers = Executors.newFixedThreadPool(8)) {
            List<Callable<List<float[]>>> calls = Collections.nCopies(8, () -> vectors(one));
            for (Future<List<float[]>> call : callers.invokeAll(calls)) {
                for (int i = 0; i < TEXTS.size(); i++) {
                    assertThat(call.get().get(i)).containsExactly(expected.get(i));
                }
            }
        }
    }

    @Test
    void theQuantisedModelSaysAboutTheSameAsTheFullOne() throws InterruptedException {
        List<EncodedText> full = Models.full().encode(TEXTS);
        List<EncodedText> quantised = Models.quantised().encode(TEXTS);
        for (int i = 0; i < TEXTS.size(); i++) {
            float[] a = full.get(i).unitVector();
            float[] b = quantised.get(i).unitVector();
            double cosine = 0;
            for (int k = 0; k < a.length; k++) {
                cosine += (double) a[k] * b[k];
            }
            assertThat(cosine).as(TEXTS.get(i)).isGreaterThan(0.9);
        }
    }

    @Test
    void theIdentityNamesModelLayerPoolingLengthAndRuntime() {
        assertThat(Models.quantised().identity().model()).matches("all-minilm-l6-v2-q@[0-9a-f]{8}");
        assertThat(Models.quantised().identity().layer()).isEqualTo("6");
        assertThat(Models.quantised().identity().pooling()).isEqualTo("mean");
        assertThat(Models.quantised().identity().maxTokens()).isEqualTo(256);
        assertThat(Models.quantised().identity().runtime()).isEqualTo("onnxruntime-1.20.0");
        assertThat(Models.full().identity()).isNotEqualTo(Models.quantised().identity());
    }

    @Test
    void aLongTextIsCutBeforeItsClosingTokenAndSaysSo() {
        Tokens tokens = Models.full().tokens("word ".repeat(1000));

        assertThat(tokens.size()).isEqualTo(256);
        assertThat(tokens.uncut()).isEqualTo(1002);
        assertThat(tokens.cut()).isTrue();
        assertThat(tokens.special(0)).isTrue();
        assertThat(tokens.special(255)).isTrue();
        assertThat(tokens.special(254)).isFalse();
    }

    @Test
    void theLimitOfTheTokenizersFileDoesNotCut() {
        Tokens tokens = Models.full().tokens("word ".repeat(200));

        assertThat(tokens.size()).isEqualTo(202);
        assertThat(tokens.cut()).isFalse();
    }

    @Test
    void anEmptyTextHasOnlySpecialTokens() {
        assertThat(Models.full().tokens("").empty()).isTrue();
        assertThat(Models.full().tokens("").size()).isEqualTo(2);
        assertThat(Models.full().tokens("a").empty()).isFalse();
    }

    @Test
    void clsPoolingTakesTheFirstToken() throws InterruptedException {
        try (Encoder cls = Encoders.embedded(EncoderSettings.DEFAULT.withPooling(Pooling.CLS))) {
            EncodedText text = cls.encode(List.of("cat")).getFirst();
            float[] first = new float[text.dimension()];
            System.arraycopy(text.unitVectors(), 0, first, 0, first.length);
            for (int i = 0; i < first.length; i++) {
                assertThat(text.unitVector()[i]).isEqualTo(first[i], within(1e-6f));
            }
        }
    }

    @Test
    void refusesALayerThatTheGraphDoesNotGiveAndNamesWhatItGives() {
        assertThatThrownBy(() -> Encoders.embedded(EncoderSettings.DEFAULT.withLayer(3)))
                .hasMessageContaining("no output for layer 3")
                .hasMessageContaining("last_hidden_state");
    }

    @Test
    void refusesMoreTokensThanTheModelHasPositions() {
        assertThatThrownBy(() -> Encoders.embedded(EncoderSettings.DEFAULT.withMaxTokens(513)))
                .hasMessageContaining("at most 512");
    }

    private static List<float[]> vectors(Encoder encoder) throws InterruptedException {
        return encoder.encode(TEXTS).stream().map(EncodedText::unitVectors).toList();
    }
}
