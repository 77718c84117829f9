package dev.etalon.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.etalon.core.traffic.Usage;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class UsageEstimateTest {
    private static final Price PRICE = new Price(BigDecimal.ONE, BigDecimal.TEN);

    @Test
    void theWorstCaseIsATokenAByteAndTheLongestReply() {
        ModelRequest request = ModelRequest.of("жук").withDecoding(new Decoding(null, null, 100, null));
        assertThat(UsageEstimate.worst(request, PRICE)).isEqualTo(new Usage(1, 22, 100, new BigDecimal("0.001022")));
    }

    @Test
    void withoutALimitTheWorstCaseIsAGuess() {
        assertThat(UsageEstimate.worst(ModelRequest.of("a"), null)).isEqualTo(new Usage(1, 17, 4096, null));
    }

    @Test
    void whatIsLikelyFollowsTheCounterAndTheLimit() {
        ModelRequest request = ModelRequest.of("four").withDecoding(new Decoding(null, null, 10, null));
        assertThat(UsageEstimate.likely(request, text -> 3, 50, null)).isEqualTo(new Usage(1, 7, 10, null));
        assertThat(UsageEstimate.likely(request.withSchema("{}"), TokenCounter.ROUGH, 5, null))
                .isEqualTo(new Usage(1, 6, 5, null));
    }

    @Test
    void moneyIsExact() {
        Price price = new Price(new BigDecimal("0.15"), new BigDecimal("0.60"));
        assertThat(price.dollars(1, 1)).isEqualByComparingTo("0.00000075");
        assertThat(price.dollars(1_000_000, 1_000_000)).isEqualByComparingTo("0.75");
        assertThat(price.dollars(0, 0)).isEqualByComparingTo("0");
        assertThatIllegalArgumentException().isThrownBy(() -> new Price(new BigDecimal("-1"), BigDecimal.ONE));
    }
}
