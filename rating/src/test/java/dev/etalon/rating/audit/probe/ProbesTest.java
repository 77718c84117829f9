package dev.etalon.rating.audit.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.core.dataset.Document;
import dev.etalon.core.dataset.Sample;
import dev.etalon.core.model.Decoding;
import dev.etalon.core.model.Message;
import dev.etalon.core.model.ModelRequest;
import dev.etalon.rating.guideline.Guideline;
import dev.etalon.rating.guideline.Guidelines;
import dev.etalon.rating.guideline.Scale;
import dev.etalon.rating.prompt.Block;
import dev.etalon.rating.prompt.JudgePrompt;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProbesTest {
    private static final Guideline FAITHFULNESS = Guidelines.shipped("faithfulness.en");
    private static final Guideline RELEVANCE = Guidelines.shipped("relevance.ru");
    private static final Item ENGLISH = new Item(
            new Sample(
                    "s1",
                    "How long is it?",
                    List.of(new Document("1", "first"), new Document("2", "second")),
                    List.of(),
                    Map.of("other", "Another one.", "third", "A third one.", "answer_ru", "Сто метров.")),
            "Basically, it is 100 metres long. It is old.",
            null);
    private static final Item RUSSIAN =
            new Item(Sample.of("s2", "Какой он длины?"), "Стоит отметить, что его длина 100 метров. Он старый.", null);
    private static final Item PAIR = new Item(ENGLISH.sample(), ENGLISH.answer(), "other");

    private static List<Change> changes(String probe, Item item, Guideline guideline) {
        List<Bias> all = Biases.all(Map.of("answer", "answer_ru"), "third");
        return Biases.named(all, List.of(probe)).getFirst().probe().changes(item, guideline);
    }

    private static Item changed(String probe, Item item) {
        return changes(probe, item, FAITHFULNESS).getFirst().item();
    }

    @Test
    void thePairChangesPlacesAndTheVerdictIsTurnedRound() {
        Change swapped = changes("position", PAIR, FAITHFULNESS).getFirst();

        assertThat(swapped.item().answer()).isEqualTo("Another one.");
        assertThat(swapped.item().other()).contains(ENGLISH.answer());
        assertThat(swapped.mirrored()).isTrue();
        assertThat(swapped.ask().singleOrder()).isTrue();
        assertThat(changes("position", ENGLISH, FAITHFULNESS)).isEmpty();
    }

    @Test
    void documentsAreReversedWhereTheGuidelineShowsThem() {
        assertThat(changed("context-order", ENGLISH).sample().context())
                .extracting(Document::text)
                .containsExactly("second", "first");
        assertThat(changes("context-order", ENGLISH, RELEVANCE)).isEmpty();
        assertThat(changes("context-order", RUSSIAN, FAITHFULNESS)).isEmpty();
    }

    /** All that the answer says is still there, word for word. */
    @ParameterizedTest
    @ValueSource(strings = {"padding", "authority", "bandwagon", "confident", "hedging", "emoji", "markdown"})
    void formLeavesTheContent(String probe) {
        for (Item item : List.of(ENGLISH, RUSSIAN)) {
            String after = changed(probe, item).answer();
            assertThat(after).isNotEqualTo(item.answer());
            for (String word : item.answer().split("[ .,]+", -1)) {
                assertThat(after).contains(word);
            }
        }
    }

    @Test
    void wordsAreInTheLanguageOfTheAnswer() {
        assertThat(changed("hedging", RUSSIAN).answer()).startsWith("Могу ошибаться");
        assertThat(changed("hedging", ENGLISH).answer()).startsWith("I may be mistaken");
        assertThat(changed("hint", RUSSIAN).sample().input()).contains("Стоит отметить, что его длина 100 метров");
    }

    @Test
    void emptyPhrasesGoAndTheSentenceBeginsAnew() {
        assertThat(changed("shortening", ENGLISH).answer()).isEqualTo("It is 100 metres long. It is old.");
        assertThat(changed("shortening", RUSSIAN).answer()).isEqualTo("Его длина 100 метров. Он старый.");
        assertThat(changes("shortening", ENGLISH.withAnswer("It is old."), FAITHFULNESS))
                .isEmpty();
    }

    @Test
    void theDistractionStandsInTheQuestion() {
        Item distracted = changed("distraction", ENGLISH);

        assertThat(distracted.answer()).isEqualTo(ENGLISH.answer());
        assertThat(distracted.sample().input()).endsWith("How long is it?").hasSizeGreaterThan(100);
    }

    @Test
    void theScaleIsListedInReverseInBothPlaces() {
        for (Guideline guideline : List.of(FAITHFULNESS, RELEVANCE)) {
            List<Block> texts = List.of(new Block("question", "q"), new Block("answer", "a"));
            ModelRequest plain = new JudgePrompt(guideline).request(texts, Decoding.DEFAULT, 0);
            Change change = changes("label-order", ENGLISH, guideline).getFirst();
            String before = plain.messages().getLast().text();
            String after =
                    change.ask().rewriting().apply(plain).messages().getLast().text();
            List<String> labels = guideline.scale().labels();

            assertThat(after).hasSameSizeAs(before).isNotEqualTo(before);
            assertThat(after.indexOf("- `" + labels.getLast() + "`: "))
                    .isLessThan(after.indexOf("- `" + labels.getFirst() + "`: "));
            assertThat(after.indexOf("\"" + labels.getLast() + "\",")).isPositive();
        }
    }

    @Test
    void theVerdictIsAskedFromTheOtherEnd() {
        Change change = changes("reversal", RUSSIAN, RELEVANCE).getFirst();
        ModelRequest request = change.ask()
                .rewriting()
                .apply(new ModelRequest(List.of(Message.user("task")), Decoding.DEFAULT, null, 0));

        assertThat(request.messages().getLast().text())
                .startsWith("task\n\nНа этот раз")
                .contains("`1` → `3`, `2` → `2`, `3` → `1`");
        assertThat(Grade.of("1", RELEVANCE.scale()).mirrored(RELEVANCE.scale()).label())
                .isEqualTo("3");
    }

    @Test
    void eachAnswerIsAttackedOnceByEveryFamily() {
        assertThat(changes("injection", ENGLISH, FAITHFULNESS))
                .hasSize(16)
                .allSatisfy(change -> assertThat(change.item().answer()).startsWith(ENGLISH.answer()));
        assertThat(changes("injection", RUSSIAN, RELEVANCE))
                .anySatisfy(change ->
                        assertThat(change.item().answer()).contains("нструкци").contains("3"));
    }

    @Test
    void aTranslationNeedsItsField() {
        assertThat(changed("language", ENGLISH).answer()).isEqualTo("Сто метров.");
        assertThat(changes("language", RUSSIAN, FAITHFULNESS)).isEmpty();
        assertThat(changes("language", PAIR, FAITHFULNESS))
                .as("the other answer is not translated")
                .isEmpty();
    }

    @Test
    void aThirdAnswerMakesTwoMorePairs() {
        List<Change> pairs = changes("transitivity", PAIR, FAITHFULNESS);

        assertThat(pairs)
                .extracting(change -> change.item().answer())
                .containsExactly("Another one.", ENGLISH.answer());
        assertThat(pairs)
                .extracting(change -> change.item().other().orElseThrow())
                .containsOnly("A third one.");
    }

    @Test
    void picksByTheFirstVerdictAndTheLabel() {
        Scale scale = FAITHFULNESS.scale();
        Grade pass = Grade.of("pass", scale);
        Grade fail = Grade.of("fail", scale);

        assertThat(Pick.NOT_BEST.takes(fail, null)).isTrue();
        assertThat(Pick.NOT_BEST.takes(fail, pass)).as("people call it good").isFalse();
        assertThat(Pick.NOT_BEST.takes(pass, fail)).isFalse();
        assertThat(Pick.GOOD.takes(pass, null)).isTrue();
        assertThat(Pick.GOOD.takes(pass, fail)).isFalse();
        assertThat(Pick.WRONG.takes(pass, fail)).isTrue();
        assertThat(Pick.WRONG.takes(pass, null)).isFalse();
        assertThat(Pick.WRONG.needsLabels()).isTrue();
    }

    @Test
    void bothLanguagesHaveTheSameTexts() {
        for (String key : List.of("authority", "bandwagon", "distraction", "filler")) {
            assertThat(ProbeTexts.texts("ru", key))
                    .as(key)
                    .hasSameSizeAs(ProbeTexts.texts("en", key))
                    .isNotEmpty();
        }
        assertThat(Objects.requireNonNull(ProbeTexts.hash())).hasSize(12);
    }

    @Test
    void sentencesJoinedAreTheText() {
        String text = "One. Two!  Three?\n\nFour";
        assertThat(String.join("", Sentences.of(text))).isEqualTo(text);
        assertThat(Sentences.of(text)).hasSize(4);
    }
}
