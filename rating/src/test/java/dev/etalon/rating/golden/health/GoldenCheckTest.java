package dev.etalon.rating.golden.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.etalon.core.stats.Confidence;
import dev.etalon.core.stats.ShareIntervals;
import dev.etalon.rating.estimate.GoldenTable;
import dev.etalon.rating.estimate.SamplingDesign;
import dev.etalon.rating.exam.Mark;
import dev.etalon.rating.golden.GoldenItem;
import dev.etalon.rating.golden.GoldenSet;
import dev.etalon.rating.golden.GuidelineStamp;
import dev.etalon.rating.golden.Part;
import dev.etalon.rating.guideline.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GoldenCheckTest {
    private static final GuidelineStamp STAMP = new GuidelineStamp("grounded", "1.0.0", "abc123");

    private static GoldenItem item(
            int id, @Nullable String label, Map<String, String> labels, Map<String, Object> more) {
        return new GoldenItem(
                "q" + id,
                "question " + id,
                "answer " + id,
                null,
                label,
                labels,
                GoldenItem.Sampling.UNKNOWN,
                "q" + id,
                Part.DEV,
                STAMP,
                Map.copyOf(more));
    }

    private static GoldenSet set(List<GoldenItem> items) {
        return new GoldenSet(
                new GoldenSet.Header(STAMP, List.of("pass", "fail"), SamplingDesign.RANDOM, new Part.Shares(0, 0), 1),
                items);
    }

    private static GoldenHealth check(List<GoldenItem> items, GoldenCheck.Judge... judges) {
        return GoldenCheck.of(set(items), null, List.of(judges), Confidence.USUAL);
    }

    /** Two people label all of them: both say pass on 40, fail on 40, and differ on 10 either way. */
    private static List<GoldenItem> doublyLabelled() {
        List<GoldenItem> items = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            String ann = i < 50 ? "pass" : "fail";
            String bob = i < 40 || i >= 90 ? "pass" : "fail";
            items.add(item(i, ann, Map.of("ann", ann, "bob", bob), Map.of()));
        }
        return items;
    }

    @Test
    void tellsHowFarPeopleAgree() {
        Map<String, Mark> agreement =
                check(doublyLabelled()).agreement().stream().collect(Collectors.toMap(Mark::name, mark -> mark));

        assertThat(agreement.get("agreement").value()).isCloseTo(0.8, within(1e-12));
        assertThat(agreement.get("kappa").value()).isCloseTo(0.6, within(1e-12));
        assertThat(agreement.get("AC1").value()).isCloseTo(0.6, within(1e-12));
        assertThat(agreement.get("Krippendorff's alpha").value())
                .isCloseTo(1 - 0.2 / (2 * 100.0 * 100 / (200 * 199)), within(1e-12));
        assertThat(agreement.get("kappa").low()).isBetween(0.4, 0.5);
    }

    @Test
    void listsWhatPeopleAreDividedOn() {
        GoldenHealth health = check(doublyLabelled());

        assertThat(health.suspects()).hasSize(20);
        assertThat(health.suspects().getFirst().reasons().getFirst()).contains("divided");
        assertThat(health.contradicts()).isFalse();
    }

    @Test
    void asksForSecondLabelsInNumbers() {
        List<GoldenItem> items = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            items.add(item(i, i < 70 ? "pass" : "fail", Map.of(), Map.of()));
        }
        GoldenHealth health = check(items);

        assertThat(health.tooFew()).isTrue();
        assertThat(health.findings()).extracting(Finding::rule).containsExactly("few-double-labels");
        assertThat(health.findings().getFirst().message()).contains("20 to 30 more");
    }

    @Test
    void theSameTextWithAnotherLabelIsAContradiction() {
        List<GoldenItem> items = new ArrayList<>(doublyLabelled());
        GoldenItem first = items.getFirst();
        items.add(new GoldenItem(
                "again",
                first.input().toUpperCase(Locale.ROOT),
                " Answer  0",
                null,
                "fail",
                Map.of(),
                GoldenItem.Sampling.UNKNOWN,
                "again",
                Part.TEST,
                STAMP,
                Map.of()));
        GoldenHealth health = check(items);

        assertThat(health.contradicts()).isTrue();
        assertThat(health.findings()).extracting(Finding::rule).contains("same-text-other-label", "part-leak");
        assertThat(health.suspects()).anyMatch(suspect -> suspect.item().id().equals("again"));
    }

    @Test
    void labelsByAnotherTextAreCriteriaDrift() {
        GoldenHealth health = GoldenCheck.of(
                set(doublyLabelled()), new GuidelineStamp("grounded", "2.0.0", "fff"), List.of(), Confidence.USUAL);

        assertThat(health.contradicts()).isTrue();
        assertThat(health.findings().getFirst().rule()).isEqualTo("criteria-drift");
    }

    /** Judges one and two are right on nearly all and both deny item 0; the third says the same always. */
    private static List<GoldenItem> judged() {
        List<GoldenItem> items = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            String label = i < 60 ? "pass" : "fail";
            String other = i < 60 ? "fail" : "pass";
            items.add(item(
                    i,
                    label,
                    Map.of(),
                    Map.of(
                            "one",
                            i == 0 || i == 3 ? other : label,
                            "two",
                            i == 0 || i == 70 ? other : label,
                            "three",
                            "pass")));
        }
        return items;
    }

    @Test
    void doubtsALabelThatAllStrongJudgesDeny() {
        GoldenHealth health = check(
                judged(),
                new GoldenCheck.Judge("one", "one", Map.of()),
                new GoldenCheck.Judge("two", "two", Map.of()),
                new GoldenCheck.Judge("three", "three", Map.of()));

        assertThat(health.suspects()).extracting(suspect -> suspect.item().id()).containsExactly("q0");
        assertThat(health.advice().getLast()).contains("three is not shown to be better");
    }

    @Test
    void refusesAJudgeThatHasSaidNothing() {
        assertThatThrownBy(() -> check(judged(), new GoldenCheck.Judge("four", "four", Map.of())))
                .hasMessageContaining("four");
    }

    @Test
    void tellsHowManyFailuresHalveTheIntervalOfSpecificity() {
        List<String> advice = LabelBudget.of("gpt", new GoldenTable(72, 4, 8, 16));

        assertThat(advice.get(1)).contains("specificity").contains("failures").contains("80%");
        long more = Long.parseLong(advice.get(1).replaceAll("^Label (\\d+) more.*", "$1"));
        double before = ShareIntervals.wilson(16, 20, 0.95).width();
        assertThat(ShareIntervals.wilson(0.8 * (20 + more), (double) (20 + more), 0.95)
                        .width())
                .isCloseTo(before / 2, within(0.002));
        assertThat(advice.get(2)).contains("Lee");
    }

    @Test
    void labelsGoWhereTheJudgeErrsMore() {
        assertThat(LabelBudget.shareOfPasses(new GoldenTable(50, 25, 0, 25)))
                .as("all its errors are false passes")
                .isLessThan(0.4);
        assertThat(LabelBudget.shareOfPasses(new GoldenTable(25, 0, 25, 50))).isGreaterThan(0.6);
    }

    @Test
    void wordsSpeakOnlyWhereTheyKnow() {
        List<GoldenItem> items = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            boolean polite = i % 2 == 0;
            items.add(new GoldenItem(
                    "w" + i,
                    "",
                    (polite ? "thank you kindly dear friend " : "go away now you fool ") + i,
                    null,
                    (polite == (i != 10)) ? "pass" : "fail",
                    Map.of(),
                    GoldenItem.Sampling.UNKNOWN,
                    "w" + i,
                    Part.DEV,
                    STAMP,
                    Map.of()));
        }

        assertThat(new WordModel(items).against(0.5)).containsOnlyKeys("w10");
        assertThat(new WordModel(judged()).against(0.6))
                .as("numbers as answers tell nothing")
                .isEmpty();
    }
}
