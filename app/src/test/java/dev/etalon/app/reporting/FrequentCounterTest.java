package dev.etalon.app.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.report.RunReport.EditCount;
import dev.etalon.report.RunReport.EditTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FrequentCounterTest {

    @Test
    void countsExactlyWhileThereIsRoom() {
        FrequentCounter counter = new FrequentCounter(3);
        List.of("b", "a", "c", "b").forEach(counter::add);
        assertThat(counter.table())
                .isEqualTo(new EditTable(
                        List.of(new EditCount("b", 2), new EditCount("a", 1), new EditCount("c", 1)), 4, 0));
    }

    @Test
    void hasNoTableOfNothing() {
        assertThat(new FrequentCounter(3).table()).isNull();
    }

    @Test
    void showsTheTwentyMostFrequent() {
        FrequentCounter counter = new FrequentCounter(1000);
        for (int i = 0; i < 50; i++) {
            for (int times = 0; times <= i; times++) {
                counter.add("edit " + i);
            }
        }
        List<EditCount> edits = Objects.requireNonNull(counter.table()).edits();
        assertThat(edits).hasSize(20).first().isEqualTo(new EditCount("edit 49", 50));
        assertThat(edits.get(19)).isEqualTo(new EditCount("edit 30", 31));
    }

    @Test
    void isTooLowByNoMoreThanItSaysWhereThereIsNoRoom() {
        Random random = new Random(3);
        FrequentCounter counter = new FrequentCounter(100);
        Map<String, Long> truth = new HashMap<>();
        for (int i = 0; i < 50_000; i++) {
            String text = "edit " + (int) Math.exp(10 * random.nextDouble());
            counter.add(text);
            truth.merge(text, 1L, Long::sum);
        }
        EditTable table = Objects.requireNonNull(counter.table());
        assertThat(table.total()).isEqualTo(50_000);
        assertThat(table.missed()).isBetween(1L, 2L * 50_000 / 100);
        assertThat(table.edits().get(0).edit()).isEqualTo("edit 1");
        for (EditCount one : table.edits()) {
            long exact = truth.get(one.edit());
            assertThat(one.count()).isBetween(exact - table.missed(), exact);
        }
    }
}
