package dev.etalon.store.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.model.ModelReply;
import dev.etalon.core.run.Run;
import dev.etalon.core.run.RunConfig;
import dev.etalon.core.score.Score;
import dev.etalon.core.subject.Answer;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

@Domain(Values.class)
class CodecsTest {
    @Property(tries = 300)
    void samplesComeBackAsTheyWere(@ForAll Sample sample) {
        assertThat(SampleCodec.decode(SampleCodec.encode(sample))).isEqualTo(sample);
    }

    @Property(tries = 300)
    void answersComeBackAsTheyWere(@ForAll Answer answer) {
        assertThat(AnswerCodec.decode(AnswerCodec.encode(answer))).isEqualTo(answer);
    }

    @Property(tries = 300)
    void scoresComeBackAsTheyWere(@ForAll Score score) {
        assertThat(ScoreCodec.decode(ScoreCodec.encode("m", score))).isEqualTo(score);
    }

    @Property(tries = 300)
    void repliesComeBackAsTheyWere(@ForAll ModelReply reply) {
        assertThat(ReplyCodec.decode(ReplyCodec.encode(reply))).isEqualTo(reply);
    }

    @Property(tries = 300)
    void configurationsComeBackAsTheyWere(@ForAll RunConfig config) {
        assertThat(RunCodec.decodeConfig(RunCodec.encode(config))).isEqualTo(config);
    }

    @Example
    void measuresKeepTheirOrder() {
        List<Run.MeasureKey> measures = List.of(new Run.MeasureKey("z", "z|v1"), new Run.MeasureKey("a", "a|v2"));
        assertThat(RunCodec.decodeMeasures(RunCodec.encode(measures))).isEqualTo(measures);
    }

    @Example
    void halfASurrogatePairSurvivesTheDatabasesUtf8() {
        String json = AnswerCodec.encode(Answer.of("cut \uD83D here, whole 😀, NUL \u0000"));
        assertThat(new String(
                        json.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo(json);
        assertThat(AnswerCodec.decode(json).text()).isEqualTo("cut \uD83D here, whole 😀, NUL \u0000");
    }

    @Example
    void numbersKeepTheirValue() {
        BigDecimal precise = new BigDecimal("3.14159265358979323846264338327950288");
        BigInteger huge = BigInteger.TWO.pow(4000);
        assertThat(throughJson(precise)).isEqualTo(precise);
        assertThat(throughJson(huge)).isEqualTo(huge);
        assertThat(throughJson(Long.MAX_VALUE)).isEqualTo(Long.MAX_VALUE);
        assertThat(throughJson(5L)).isEqualTo(5);
        assertThat(throughJson(Double.MIN_VALUE)).isEqualTo(Double.MIN_VALUE);
        assertThat(throughJson(new BigDecimal("1e400"))).isEqualTo(new BigDecimal("1e400"));
        assertThat(throughJson(new BigDecimal("1.50"))).isEqualTo(1.5);
    }

    @Example
    void whatJsonDoesNotKnowBecomesText() {
        assertThat(throughJson(java.time.LocalDate.of(2026, 11, 24))).isEqualTo("2026-11-24");
        assertThat(throughJson(Double.NaN)).isEqualTo("NaN");
        assertThat(throughJson(Map.of(1, 'x'))).isEqualTo(Map.of("1", "x"));
        assertThat(throughJson(Arrays.asList(null, true))).isEqualTo(Arrays.asList(null, true));
    }

    @Example
    void fieldsOfALaterVersionArePassedOver() {
        assertThat(AnswerCodec.decode("{\"text\":\"x\",\"mood\":{\"good\":[1]},\"usage\":{\"carbon\":1}}")
                        .text())
                .isEqualTo("x");
        assertThat(SampleCodec.decode("{\"id\":\"a\",\"input\":\"q\",\"image\":null}"))
                .isEqualTo(Sample.of("a", "q"));
    }

    @Example
    void brokenJsonIsShown() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> SampleCodec.decode("{\"id\": oops"))
                .withMessageContaining("oops");
    }

    private static Object throughJson(Object value) {
        Map<String, Object> metadata = new HashMap<>(new LinkedHashMap<>());
        metadata.put("k", value);
        Sample sample = new Sample("id", "", List.of(), List.of(), metadata);
        return SampleCodec.decode(SampleCodec.encode(sample)).metadata().get("k");
    }
}
