package dev.etalon.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdSetTest {
    @Test
    void knowsWhatWasAdded() {
        IdSet set = new IdSet();

        for (int i = 0; i < 100_000; i++) {
            assertThat(set.add("id" + i)).isTrue();
        }
        for (int i = 0; i < 100_000; i += 777) {
            assertThat(set.add("id" + i)).isFalse();
        }
        assertThat(set.add("")).isTrue();
        assertThat(set.add("")).isFalse();
    }
}
