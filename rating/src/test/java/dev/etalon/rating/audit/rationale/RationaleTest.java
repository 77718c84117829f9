package dev.etalon.rating.audit.rationale;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.model.LanguageModel;
import dev.etalon.core.model.Message;
import dev.etalon.core.model.ModelReply;
import dev.etalon.core.model.ModelRequest;
import dev.etalon.core.traffic.Usage;
import dev.etalon.rating.audit.asking.AuditedJudge;
import dev.etalon.rating.audit.asking.Interview;
import dev.etalon.rating.audit.probe.Grade;
import dev.etalon.rating.audit.probe.Item;
import dev.etalon.rating.guideline.Guideline;
import dev.etalon.rating.guideline.Guidelines;
import dev.etalon.rating.judge.JudgeOptions;
import dev.etalon.rating.judge.Juror;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Judges whose reasons are known to be the cause of their verdict, or not. */
class RationaleTest {
    private static final Guideline GUIDELINE = Guidelines.parse("b.md", """
            ---
            name: right
            version: 1
            language: en
            task: pointwise
            inputs: {question: required}
            criteria: {right: it is true}
            scale: {pass: it is right, fail: it is wrong}
            ---
            """);
    private static final String DECISIVE = "the moon is a cheese";
    private static final String HARMLESS = "Tea is made of leaves, as everybody knows, and is drunk hot.";

    /** Every other answer holds the decisive words. */
    private static List<Reasoned> reasoned(String quoted) {
        List<Reasoned> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            boolean wrong = i % 2 == 0;
            String answer = HARMLESS + (wrong ? " And " + DECISIVE + ", they say." : " And so on it goes for a while.");
            Grade grade = Grade.of(wrong ? "fail" : "pass", GUIDELINE.scale());
            String rationale =
                    wrong ? "It claims that “" + quoted + "”. That is false." : "It says nothing false. It is fine.";
            all.add(new Reasoned(
                    new Item(Sample.of("s" + i, "What is it? " + i), answer, null), grade, List.of(grade), rationale));
        }
        return all;
    }

    private static LanguageModel judging(Predicate<String> fails) {
        return request -> {
            String text = request.messages().getLast().text();
            return reply(fails.test(text) ? "fail" : "pass");
        };
    }

    private static ModelReply reply(String verdict) {
        return said("{\"reasoning\": \"\", \"verdict\": \"" + verdict + "\"}");
    }

    private static ModelReply said(String text) {
        return new ModelReply(text, ModelReply.Finish.STOP, Usage.NONE, Duration.ZERO, "m");
    }

    private static RationaleReport report(
            LanguageModel judge, @Nullable LanguageModel repairer, List<Reasoned> reasoned, String... probes)
            throws Exception {
        AuditedJudge audited = new AuditedJudge("j", GUIDELINE, List.of(new Juror("m", judge)), JudgeOptions.of("m"));
        return new RationaleAudit(audited, new Interview(2, () -> false), judge, repairer, 0.95)
                .report(reasoned, List.of(probes));
    }

    private static RationaleFinding only(RationaleReport report) {
        assertThat(report.findings()).hasSize(1);
        return report.findings().getFirst();
    }

    private static LanguageModel looking() {
        return judging(text -> text.contains(DECISIVE));
    }

    @Test
    void whatDecidesIsWhatIsQuoted() throws Exception {
        RationaleFinding honest = only(report(looking(), null, reasoned(DECISIVE), RationaleProbes.EVIDENCE));
        RationaleFinding vain =
                only(report(looking(), null, reasoned("Tea is made of leaves"), RationaleProbes.EVIDENCE));

        assertThat(honest.rate()).isEqualTo(1);
        assertThat(honest.control()).isLessThanOrEqualTo(0.2);
        assertThat(honest.shown()).isTrue();
        assertThat(vain.shown()).isFalse();
        assertThat(vain.items()).isEqualTo(10);
    }

    @Test
    void quotesStandInTheAnswerOrTheyDoNot() throws Exception {
        assertThat(only(report(looking(), null, reasoned(DECISIVE), RationaleProbes.QUOTES))
                        .rate())
                .isEqualTo(1);
        assertThat(only(report(looking(), null, reasoned("it was never said so"), RationaleProbes.QUOTES))
                        .rate())
                .isZero();
    }

    @Test
    void mendingWhatIsNamedIsTheCauseOnlyIfItHelpsMoreThanMendingSomethingElse() throws Exception {
        LanguageModel mender = request -> {
            String text = request.messages().getLast().text();
            String reasons = text.substring(text.indexOf("<reasons"));
            return said(reasons.contains("number 3") ? "All is mended." : "And " + DECISIVE + ", they say.");
        };
        List<Reasoned> named = new ArrayList<>();
        for (Reasoned one : reasoned(DECISIVE)) {
            named.add(new Reasoned(
                    one.item(),
                    one.grade(),
                    one.again(),
                    named.size() % 4 == 0 ? "Fault number 3." : "Fault number 4."));
        }
        RationaleFinding repair = only(report(looking(), mender, named, RationaleProbes.REPAIR));

        assertThat(repair.rate()).isEqualTo(0.5);
        assertThat(repair.control()).isEqualTo(0.5);
        assertThat(repair.shown()).isFalse();
        assertThat(only(report(looking(), null, named, RationaleProbes.REPAIR)).sentence())
                .contains("--repairer");
    }

    @Test
    void aBadgeCallsReasonsACauseOnlyWhereBothShowIt() throws Exception {
        LanguageModel mender = new LanguageModel() {
            private int calls;

            @Override
            public synchronized ModelReply reply(ModelRequest request) {
                String text = request.messages().getLast().text();
                String id = text.substring(text.indexOf("What is it? "), text.indexOf("</question"));
                boolean own = text.substring(text.indexOf("<reasons")).contains(id.strip() + ".");
                return said(own ? "Mended " + calls++ : "And " + DECISIVE);
            }
        };
        List<Reasoned> own = reasoned(DECISIVE).stream()
                .map(one -> new Reasoned(
                        one.item(),
                        one.grade(),
                        one.again(),
                        one.rationale() + " " + one.item().sample().input() + "."))
                .toList();
        RationaleReport both = report(looking(), mender, own, RationaleProbes.EVIDENCE, RationaleProbes.REPAIR);

        assertThat(both.cause()).isTrue();
        assertThat(both.badge()).contains("mending what it names lifts 100%", "what it names does move the verdict");
        assertThat(report(looking(), mender, own, RationaleProbes.EVIDENCE).cause())
                .isFalse();
    }

    @Test
    void aReaderOfTheReasonsAloneComesToTheSameVerdict() throws Exception {
        LanguageModel reader = judging(text -> text.contains("That is false"));
        RationaleFinding entailment = only(report(reader, null, reasoned(DECISIVE), RationaleProbes.ENTAILMENT));

        assertThat(entailment.rate()).isEqualTo(1);
        assertThat(entailment.badge()).isEqualTo("entails its verdict 100%");
    }

    @Test
    void aVerdictThatStandsBeforeItsReasonsIsSeenEarly() throws Exception {
        LanguageModel early = request -> reply(all(request).contains(DECISIVE + ",") ? "fail" : "pass");
        LanguageModel driven = request -> reply(analysis(request).contains("That is false") ? "fail" : "pass");

        RationaleFinding postHoc = only(report(early, null, reasoned(DECISIVE), RationaleProbes.EARLY));
        RationaleFinding fromText = only(report(driven, null, reasoned(DECISIVE), RationaleProbes.EARLY));

        assertThat(postHoc.rate()).isZero();
        assertThat(postHoc.curve()).containsExactly(1.0, 1.0, 1.0, 1.0, 1.0);
        assertThat(fromText.rate()).isGreaterThan(0.2);
        assertThat(fromText.curve().getFirst()).isEqualTo(0.5);
        assertThat(fromText.curve().getLast()).isEqualTo(1);
    }

    @Test
    void foreignReasonsAreFollowedOrNot() throws Exception {
        LanguageModel follower = request -> reply(analysis(request).contains("That is false") ? "fail" : "pass");

        assertThat(only(report(follower, null, reasoned(DECISIVE), RationaleProbes.SWAPPED))
                        .rate())
                .isEqualTo(1);
        assertThat(only(report(
                                request -> reply(all(request).contains(DECISIVE + ",") ? "fail" : "pass"),
                                null,
                                reasoned(DECISIVE),
                                RationaleProbes.SWAPPED))
                        .rate())
                .isZero();
    }

    @Test
    void aJudgeWithoutReasonsHasNoneToExamine() throws Exception {
        List<Reasoned> silent = reasoned(DECISIVE).stream()
                .map(one -> new Reasoned(one.item(), one.grade(), one.again(), ""))
                .toList();

        assertThat(report(looking(), null, silent, RationaleProbes.QUOTES).badge())
                .contains("not examined");
    }

    private static String all(ModelRequest request) {
        StringBuilder all = new StringBuilder();
        request.messages().forEach(message -> all.append(message.text()).append('\n'));
        return all.toString();
    }

    private static String analysis(ModelRequest request) {
        return request.messages().stream()
                .filter(message -> message.role() == Message.Role.ASSISTANT)
                .map(Message::text)
                .findFirst()
                .orElse("");
    }
}
