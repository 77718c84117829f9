package dev.etalon.models;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BpeTokenCounterTest {
    @ParameterizedTest
    @CsvSource({"'',0", "hello world,2", "tiktoken is great!,6", "<|endoftext|>,7"})
    void countsAsTheVocabularySays(String text, int tokens) {
        assertThat(new BpeTokenCounter().count(text)).isEqualTo(tokens);
    }
}
