package dev.etalon.rating.audit.corrupt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorruptionTest {
    private static Optional<String> spoil(String rule, String text, String language) {
        return Corruption.ALL.stream()
                .filter(corruption -> corruption.name().equals(rule))
                .findFirst()
                .orElseThrow()
                .spoil(text, language);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "number changed | en | It was built in 1945 by 3 men. | It was built in 2593 by 3 men.",
                "number changed | en | 1) It was built in 1945. Yes | 1) It was built in 2593. Yes",
                "number changed | ru | В неделе 7 дней. | В неделе 10 дней.",
                "statement denied | en | The gate is open. | The gate is not open.",
                "statement denied | en | The gate is not open. | The gate is open.",
                "statement denied | ru | Ворота были открыты. | Ворота не были открыты.",
                "statement denied | ru | Это не является ошибкой. | Это является ошибкой.",
                "statement denied | ru | Байкал — озеро. | Байкал — не озеро.",
                "fact left out | en | Short one. This one is quite a bit longer. End. | Short one. End.",
                "name exchanged | en | It lies in France, near Paris in France. | It lies in Brunfield, near Paris in Brunfield.",
                "name exchanged | ru | Она родилась в городе Тула давно. | Она родилась в городе Горновск давно.",
            })
    void spoilsOnePlace(String rule, String language, String text, String spoilt) {
        assertThat(spoil(rule, text, language)).contains(spoilt);
    }

    @ParameterizedTest
    @CsvSource({
        "number changed, 1. Open it",
        "statement denied, Yes",
        "fact left out, One sentence only.",
        "name exchanged, no name here"
    })
    void findsNothingToSpoilWhereThereIsNothing(String rule, String text) {
        assertThat(spoil(rule, text, "en")).isEmpty();
    }

    @Test
    void everyRuleChangesTheText() {
        String text = "The tower of Pisa is 56 metres high. It stands in Italy, not far from the sea.";
        for (Corruption rule : Corruption.ALL) {
            assertThat(rule.spoil(text, "en")).as(rule.name()).isPresent().get().isNotEqualTo(text);
        }
    }
}
