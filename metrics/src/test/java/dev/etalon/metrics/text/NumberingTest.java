package dev.etalon.metrics.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class NumberingTest {

    @Property
    void numbersAsAHashMapDoes(@ForAll @Size(max = 200) List<@LongRange(min = -30, max = 30) Long> keys) {
        Numbering numbering = new Numbering(1);
        Map<Long, Integer> expected = new HashMap<>();
        for (long key : keys) {
            long spread = key << 32 | key;
            assertThat(numbering.of(spread)).isEqualTo(expected.computeIfAbsent(spread, unused -> expected.size()));
        }
        assertThat(numbering.size()).isEqualTo(expected.size());
    }
}
