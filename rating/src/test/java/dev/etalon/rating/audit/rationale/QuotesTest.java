package dev.etalon.rating.audit.rationale;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.core.dataset.Sample;
import dev.etalon.rating.audit.probe.Item;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotesTest {
    private static final Item ITEM = new Item(
            Sample.of("s", "Where does the Volga rise?"),
            "The Volga rises in the *Valdai Hills*, north-west of Moscow, and flows into the Caspian Sea. Всё ещё длинная река.",
            null);

    @Test
    void takesPassagesInMarksOfAnyKind() {
        assertThat(Quotes.in(
                        "He says “the first one” and «вторая цитата», \"the third one\", `fourth one` and \"short\"."))
                .containsExactly("the first one", "вторая цитата", "the third one", "fourth one");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rises in the Valdai Hills | true",
                "The volga  rises in the valdai hills... | true",
                "все еще длинная река | true",
                "Where does the Volga rise | true",
                "north-west of Moscow and flows into the wide Caspian Sea | true",
                "rises in the Ural Mountains | false",
                "flows to the Black Sea near Odessa | false",
            })
    void groundsThemInWhatWasJudged(String quote, boolean grounded) {
        assertThat(Quotes.grounded(quote, ITEM)).isEqualTo(grounded);
    }

    @Test
    void takesOutWhatIsQuotedAndAsMuchElsewhere() {
        Spans spans = Spans.of(ITEM.answer(), List.of("north-west of Moscow", "not there at all"));

        assertThat(spans.without()).doesNotContain("Moscow").contains("Caspian Sea");
        assertThat(spans.withoutElsewhere(1)).hasValueSatisfying(text -> {
            assertThat(text).contains("north-west of Moscow");
            assertThat(text.length())
                    .isBetween(ITEM.answer().length() - 22, ITEM.answer().length() - 20);
        });
        assertThat(Spans.of("all of it", List.of("all of it")).withoutElsewhere(1))
                .isEmpty();
        assertThat(Spans.of(ITEM.answer(), List.of("not there at all")).isEmpty())
                .isTrue();
    }
}
