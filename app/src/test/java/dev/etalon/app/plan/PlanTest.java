package dev.etalon.app.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.etalon.app.suite.BudgetSpec;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanTest {
    private static final PlannedCalls SUBJECT = new PlannedCalls(
            "The subject asks gpt", 1, Range.exactly(400), new Range(50, 100), new PlannedCalls.Price(2.5, 10));
    private static final PlannedCalls JUDGE = new PlannedCalls(
            "The judge \"style\" asks claude",
            2,
            new Range(900, 1000),
            new Range(100, 300),
            new PlannedCalls.Price(3, 15));

    @Test
    void multipliesSamplesRepeatsAndCalls() {
        Plan plan = new Plan(1000, 3, List.of(SUBJECT, JUDGE), List.of(), BudgetSpec.UNLIMITED);

        assertThat(plan.trials()).isEqualTo(3000);
        assertThat(plan.totalCalls()).isEqualTo(9000);
        // 3000 x (400 + 50..100) + 6000 x (900..1000 + 100..300)
        assertThat(plan.totalTokens()).isEqualTo(new Range(7_350_000, 9_300_000));
        // 3000 x (400 x 2.5 + 50..100 x 10) / 1e6 = 4.5..6; 6000 x (900..1000 x 3 + 100..300 x 15) / 1e6 = 25.2..45
        assertThat(plan.totalDollars().low()).isCloseTo(29.7, within(1e-9));
        assertThat(plan.totalDollars().high()).isCloseTo(51, within(1e-9));
    }

    @Test
    void isToldInPlainEnglish() {
        BudgetSpec budget = new BudgetSpec(BigDecimal.valueOf(40.0), 1_000_000L, 9000L, null);
        List<DetectableEffect> effects =
                List.of(new DetectableEffect("exact", 0.02347), new DetectableEffect("style", null));

        assertThat(new Plan(1000, 3, List.of(SUBJECT, JUDGE), effects, budget).lines())
                .containsExactly(
                        "1,000 samples, each answered 3 times: 3,000 trials.",
                        "The subject asks gpt: 3,000 calls, 1,350,000 to 1,500,000 tokens, $4.50 to $6.00.",
                        "The judge \"style\" asks claude: 6,000 calls, 6,000,000 to 7,800,000 tokens, $25.20 to $45.00.",
                        "In all: 9,000 calls, 7,350,000 to 9,300,000 tokens, $29.70 to $51.00.",
                        "The budget of money ($40) may be reached before the end.",
                        "The budget of tokens (1000000) will be reached before the end.",
                        "A difference of 0.023 or more in exact would likely be seen against another run on the same samples.",
                        "The smallest difference that style can show is not known before there is data.");
    }

    @Test
    void saysWhatIsNotKnownInsteadOfCountingItAsNothing() {
        PlannedCalls unknown = new PlannedCalls("The subject calls http://localhost", 1, null, null, null);
        BudgetSpec budget = new BudgetSpec(BigDecimal.ONE, null, null, null);
        Plan plan = new Plan(1, 1, List.of(unknown, SUBJECT), List.of(), budget);

        assertThat(plan.totalTokens()).isNull();
        assertThat(plan.totalDollars()).isNull();
        assertThat(plan.lines())
                .containsExactly(
                        "1 sample, each answered once.",
                        "The subject calls http://localhost: 1 call, tokens not known, cost not known.",
                        "The subject asks gpt: 1 call, 450 to 500 tokens, less than $0.01.",
                        "In all: 2 calls, tokens not known, cost not known.",
                        "Whether the budget of money ($1) is enough is not known.");
    }

    @Test
    void recordedAnswersCostNothing() {
        assertThat(new Plan(20, 1, List.of(), List.of(), BudgetSpec.UNLIMITED).lines())
                .containsExactly("20 samples, each answered once.", "Nothing is called: the run costs no money.");
    }

    @Test
    void noSampleIsSaid() {
        List<DetectableEffect> effects = List.of(new DetectableEffect("exact", null));

        assertThat(new Plan(0, 1, List.of(), effects, BudgetSpec.UNLIMITED).lines())
                .containsExactly("No sample is selected: there is nothing to run.");
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> new Range(2, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Range(0, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DetectableEffect("exact", 0.0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Plan(Long.MAX_VALUE, 2, List.of(), List.of(), BudgetSpec.UNLIMITED).trials())
                .isInstanceOf(ArithmeticException.class);
    }
}
