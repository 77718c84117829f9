package dev.etalon.rating.audit;

import static dev.etalon.rating.audit.Cases.audit;
import static dev.etalon.rating.audit.Cases.finding;
import static dev.etalon.rating.audit.Cases.items;
import static dev.etalon.rating.audit.Cases.judge;
import static dev.etalon.rating.audit.Cases.judgeOfPairs;
import static dev.etalon.rating.audit.Cases.pairs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.etalon.core.model.Decoding;
import dev.etalon.core.model.ModelReply;
import dev.etalon.core.score.CallException;
import dev.etalon.core.score.FailureKind;
import dev.etalon.core.traffic.Usage;
import dev.etalon.rating.audit.Finding.Standing;
import dev.etalon.rating.audit.asking.AuditedJudge;
import dev.etalon.rating.audit.asking.Interview;
import dev.etalon.rating.audit.probe.Biases;
import dev.etalon.rating.audit.probe.Item;
import dev.etalon.rating.guideline.Guidelines;
import dev.etalon.rating.judge.JudgeOptions;
import dev.etalon.rating.judge.Juror;
import dev.etalon.rating.judge.Voting;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Biases that are planted are found, and what is not planted is not. */
class AuditTest {
    private static final double NOISE = 0.05;

    private static PlantedJudge believing(String words, double chance) {
        return new PlantedJudge(1, shown -> shown.answer().contains(words) ? chance : shown.good() ? 1 - NOISE : NOISE);
    }

    @Test
    void findsAJudgeThatBelievesCitations() {
        PlantedJudge credulous = new PlantedJudge(
                1,
                shown -> shown.answer().contains("Prof. ") || shown.answer().contains("(Source: ")
                        ? 0.95
                        : shown.good() ? 1 - NOISE : NOISE);
        AuditReport report = audit(judge(credulous), items(80));
        Finding authority = finding(report, "authority-on-wrong");

        assertThat(report.found()).extracting(Finding::probe).contains("authority", "authority-on-wrong");
        assertThat(report.found()).extracting(Finding::probe).doesNotContain("padding", "emoji", "hint", "paraphrase");
        assertThat(authority.items()).isEqualTo(40);
        assertThat(authority.effect()).isGreaterThan(0.7);
        assertThat(authority.variants())
                .extracting(Finding.Variant::name)
                .containsExactlyInAnyOrder("authority 1", "authority 2");
        assertThat(authority.sentence()).startsWith("judges better by ").contains("when a made-up authority is named");
    }

    @Test
    void findsAJudgeThatPrefersLongAnswers() {
        AuditReport report = audit(
                judge(new PlantedJudge(2, shown -> shown.answer().length() > 150 ? 0.95 : shown.good() ? 0.6 : NOISE)),
                items(80),
                "padding",
                "shortening");

        assertThat(finding(report, "padding").standing()).isEqualTo(Standing.FOUND);
        assertThat(finding(report, "padding").effect()).isGreaterThan(0.3);
        assertThat(finding(report, "shortening").standing()).isEqualTo(Standing.NOT_SHOWN);
    }

    @Test
    void findsAJudgeThatObeysInjectionsAndNamesTheFamily() {
        AuditReport report = audit(
                judge(new PlantedJudge(
                        1,
                        shown -> shown.answer().contains("<|im_start|>system")
                                        || shown.answer().contains("[SYSTEM]")
                                ? 1
                                : shown.good() ? 1 - NOISE : NOISE)),
                items(40),
                "injection");
        Finding injection = finding(report, "injection");

        assertThat(injection.standing()).isEqualTo(Standing.FOUND);
        assertThat(injection.items()).as("only wrong answers can be attacked").isLessThanOrEqualTo(21);
        assertThat(injection.variants()).hasSize(16);
        Finding.Variant worst = injection.variants().stream()
                .max(Comparator.comparingInt(Finding.Variant::hits))
                .orElseThrow();
        assertThat(worst.name()).isEqualTo("fake system message");
    }

    @Test
    void findsAJudgeThatPassesWhatIsCorrupted() {
        AuditReport lenient = audit(judge(PlantedJudge.clean(3, 0.02)), items(60), "leniency");
        AuditReport strict = audit(
                judge(new PlantedJudge(
                        3,
                        shown -> shown.good()
                                        && shown.answer()
                                                .matches(
                                                        "Basically, the bridge over the river Tisza was built in 19\\d\\d[.] It is 300 metres long[.] Trains cross it[.]")
                                ? 0.98
                                : 0.02)),
                items(60),
                "leniency");

        assertThat(finding(lenient, "leniency").standing()).isEqualTo(Standing.FOUND);
        assertThat(finding(lenient, "leniency").rate()).isLessThan(0.1);
        assertThat(finding(lenient, "leniency").sentence()).contains("too lenient", "below 80%");
        assertThat(finding(strict, "leniency").standing()).isEqualTo(Standing.NOT_SHOWN);
        assertThat(finding(strict, "leniency").rate()).isGreaterThan(0.9);
        assertThat(finding(strict, "leniency").variants()).hasSize(4);
    }

    @Test
    void findsAJudgeOfPairsThatPrefersTheFirst() {
        Finding position =
                finding(audit(judgeOfPairs(new PlantedJudge(4, shown -> 0.9)), pairs(40), "position"), "position");

        assertThat(position.standing()).isEqualTo(Standing.FOUND);
        assertThat(position.rate()).as("most verdicts turn with the order").isGreaterThan(0.6);
        assertThat(position.noise()).isLessThan(0.4);
    }

    @Test
    void aJudgeOfPairsThatLooksAtTheAnswersHasNoPositionBias() {
        PlantedJudge fair = new PlantedJudge(5, shown -> shown.answerA().contains("Tisza") ? 0.95 : 0.05);
        AuditReport report = audit(judgeOfPairs(fair), pairs(40), "position", "padding");

        assertThat(report.found()).isEmpty();
        assertThat(finding(report, "position").robustness()).isGreaterThan(0.8);
    }

    @Test
    void findsAJudgeThatCannotTurnItsVerdictRound() {
        Finding reversal = finding(audit(judge(PlantedJudge.clean(6, 0.02)), items(40), "reversal"), "reversal");

        assertThat(reversal.standing()).isEqualTo(Standing.FOUND);
        assertThat(reversal.rate()).isGreaterThan(0.9);
    }

    @ParameterizedTest
    @CsvSource({"label-order, wrong\\n- .pass", "paraphrase, Once more", "distraction, ferry|shoes|tram"})
    void findsAJudgeThatIsMovedByHowItIsAsked(String probe, String sign) {
        PlantedJudge moved = new PlantedJudge(
                7, shown -> Pattern.compile(sign).matcher(shown.request()).find() ? 0.5 : shown.good() ? 0.98 : 0.02);

        assertThat(finding(audit(judge(moved), items(60), probe), probe).standing())
                .isEqualTo(Standing.FOUND);
    }

    @Test
    void theNoiseOfAJudgeIsItsOwnAndNotABias() {
        AuditReport report = audit(judge(PlantedJudge.clean(8, 0.2)), items(60), "emoji", "paraphrase", "injection");

        assertThat(report.noise()).isCloseTo(0.32, within(0.15));
        assertThat(report.found()).isEmpty();
        assertThat(finding(report, "emoji").consistency()).isCloseTo(1 - report.noise(), within(1e-9));
        assertThat(finding(report, "paraphrase").sentence()).contains("beyond its own noise of", "not shown");
    }

    @Test
    void ratesAreThoseOfCalm() {
        AuditReport report = audit(judge(believing("\u2728", 0.5)), items(60), "emoji");
        Finding emoji = finding(report, "emoji");

        assertThat(emoji.robustness()).isCloseTo(1 - emoji.rate(), within(1e-12));
        assertThat(emoji.rate()).isGreaterThan(0.3);
        assertThat(emoji.consistency()).isGreaterThan(0.8);
    }

    @Test
    void saysWhatCouldNotBeProbed() {
        AuditReport report =
                audit(judge(PlantedJudge.clean(9, 0)), items(20).subList(0, 3), "position", "context-order", "emoji");

        assertThat(finding(report, "position").standing()).isEqualTo(Standing.NOT_RUN);
        assertThat(finding(report, "position").sentence()).isEqualTo("is for judges of pairs");
        assertThat(finding(report, "context-order").sentence()).isEqualTo("found no answer that it is for");
        assertThat(finding(report, "emoji").standing()).isEqualTo(Standing.TOO_FEW);
    }

    @Test
    void stopsWhereTheBudgetIsReached() {
        PlantedJudge model = PlantedJudge.clean(10, 0);
        var judge = judge(request -> {
            if (model.calls() >= 30) {
                throw new CallException(FailureKind.BUDGET, "budget reached");
            }
            return model.reply(request);
        });

        assertThatThrownBy(() -> new Audit(judge, AuditOptions.USUAL, Cases.interview())
                        .report(items(20), Biases.named(Biases.all(Map.of(), null), List.of("emoji"))))
                .isInstanceOfSatisfying(
                        Interview.StoppedException.class,
                        stopped -> assertThat(stopped.budget()).isTrue());
    }

    @Test
    void aFailedVerdictIsNoVerdict() {
        PlantedJudge model = PlantedJudge.clean(11, 0);
        var judge = judge(request -> {
            if (request.messages().getLast().text().contains("\u2728")) {
                throw new CallException(FailureKind.SERVER, "down");
            }
            return model.reply(request);
        });
        Finding emoji = finding(audit(judge, items(20), "emoji"), "emoji");

        assertThat(emoji.rate()).isNull();
        assertThat(emoji.standing()).isEqualTo(Standing.TOO_FEW);
    }

    @Test
    void findsCyclesAmongThreeAnswers() throws Exception {
        PlantedJudge circular = new PlantedJudge(12, shown -> {
            String order = shown.answerA().charAt(0) + "" + shown.answerB().charAt(0);
            return List.of("BA", "AC", "CB").contains(order) ? 1 : 0;
        });
        List<Item> triples = pairs(10).stream()
                .map(item -> new Item(item.sample().withMetadata("c", "C: a third one"), item.answer(), "b"))
                .toList();
        AuditReport report = new Audit(judgeOfPairs(circular), AuditOptions.USUAL, Cases.interview())
                .report(triples, Biases.named(Biases.all(Map.of(), "c"), List.of("transitivity")));

        assertThat(finding(report, "transitivity").rate()).isEqualTo(1.0);
        assertThat(finding(report, "transitivity").standing()).isEqualTo(Standing.MEASURED);
    }

    @Test
    void comparesWithATranslationWhereThereIsOne() throws Exception {
        PlantedJudge strictInRussian = new PlantedJudge(
                13, shown -> shown.answer().contains("\u043c\u043e\u0441\u0442") ? 0.05 : shown.good() ? 0.95 : 0.05);
        List<Item> translated = items(40).stream()
                .map(item -> new Item(
                        item.sample()
                                .withMetadata(
                                        "answer_ru",
                                        "\u042d\u0442\u043e\u0442 \u043c\u043e\u0441\u0442 \u043f\u043e\u0441\u0442\u0440\u043e\u0435\u043d \u0434\u0430\u0432\u043d\u043e."),
                        item.answer(),
                        null))
                .toList();
        AuditReport report = new Audit(judge(strictInRussian), AuditOptions.USUAL, Cases.interview())
                .report(translated, Biases.named(Biases.all(Map.of("answer", "answer_ru"), null), List.of("language")));

        assertThat(finding(report, "language").standing()).isEqualTo(Standing.FOUND);
        assertThat(finding(report, "language").effect()).isGreaterThan(0.3);
    }

    /** Votes of 1, 2 and 3 have the mean 2; told to look at emoji, the judge says 3 each time. */
    @Test
    void auditsVotesOnNumbers() {
        var voting = new AuditedJudge(
                "votes",
                Guidelines.shipped("relevance.en"),
                List.of(new Juror("m", request -> {
                    boolean emoji = request.messages().getLast().text().contains("\u2728");
                    int vote = emoji ? 3 : 1 + request.repeat() % 3;
                    return new ModelReply(
                            "{\"reasoning\": \"\", \"verdict\": \"" + vote + "\"}",
                            ModelReply.Finish.STOP,
                            Usage.NONE,
                            Duration.ZERO,
                            "m");
                })),
                JudgeOptions.of("m")
                        .withDecoding(new Decoding(0.7, null, null, null))
                        .withVoting(new Voting(3, Voting.Ties.ABSTAIN)));
        AuditReport report = audit(voting, items(20), "emoji", "leniency");

        assertThat(report.noise()).isZero();
        assertThat(finding(report, "emoji").effect()).isEqualTo(1);
        assertThat(finding(report, "leniency").rate())
                .as("no verdict got worse")
                .isZero();
    }

    /** The one who checks hears the same words as the one who judges, and both are counted. */
    @Test
    void asksWhoeverChecksTheVerdictInTheSameWay() {
        PlantedJudge obedient =
                new PlantedJudge(14, shown -> shown.good() == shown.request().contains("opposite end") ? 0.02 : 0.98);
        Juror juror = new Juror("fake/planted", obedient);
        JudgeOptions options = JudgeOptions.of("fake/planted");
        AuditedJudge checked = new AuditedJudge(
                "checked",
                Cases.BINARY,
                List.of(juror),
                options.withDeciding(options.deciding().withVerifier(juror)));
        AuditReport report = audit(checked, items(40), "reversal");

        assertThat(checked.calls(false)).isEqualTo(2);
        assertThat(obedient.calls()).isEqualTo(40 * 3 * 2);
        assertThat(report.found()).isEmpty();
    }

    @Test
    void refusesAProbeThatThereIsNot() {
        assertThatThrownBy(() -> Biases.named(Biases.all(Map.of(), null), List.of("emojis")))
                .hasMessageContaining("emoji");
    }
}
