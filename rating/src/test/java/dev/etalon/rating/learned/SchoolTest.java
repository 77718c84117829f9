package dev.etalon.rating.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.etalon.core.dataset.Document;
import dev.etalon.core.dataset.Sample;
import dev.etalon.rating.guideline.Guideline;
import dev.etalon.rating.guideline.Guidelines;
import dev.etalon.rating.learned.LearnedRater.Decision;
import dev.etalon.rating.prompt.Block;
import dev.etalon.rating.prompt.Example;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchoolTest {
    private static final Guideline FAITHFULNESS = Guidelines.shipped("faithfulness.en");
    private static final BagEncoder ENCODER = new BagEncoder("bag");
    private static final List<String> WORDS = List.of(
            "river", "castle", "winter", "engine", "market", "letter", "garden", "bridge", "doctor", "silver", "window",
            "planet", "forest", "bottle", "school");

    @TempDir
    Path folder;

    @Test
    void tellsCopiedAnswersFromInventedOnes() throws InterruptedException {
        LearnedRater rater = rater(learn(examples(40, 1)));
        int right = 0;
        for (Example example : examples(60, 2)) {
            LearnedVerdict verdict =
                    rater.verdict(example.sample(), example.answers().getFirst().text());
            right += verdict.label().equals(example.verdict()) ? 1 : 0;
            assertThat(verdict.fold()).as("another question").isNull();
            assertThat(verdict.probabilities().get("pass")
                            + verdict.probabilities().get("fail"))
                    .isEqualTo(1, within(1e-12));
            assertThat(verdict.rationale()).startsWith(verdict.label() + " (").contains("documents");
        }
        assertThat(right).isGreaterThan(55);
    }

    @Test
    void theSameAnswersInAnotherOrderMakeTheSameBytes() throws Exception {
        List<Example> golden = examples(30, 3);
        List<Example> shuffled = new ArrayList<>(golden);
        Collections.shuffle(shuffled, new Random(7));
        Path one = folder.resolve("one.json");
        Path other = folder.resolve("deeper/other.json");

        LearnedModels.write(learn(golden), one);
        LearnedModels.write(learn(shuffled), other);
        assertThat(Files.readAllBytes(other)).isEqualTo(Files.readAllBytes(one));
        assertThat(LearnedModels.read(one)).isEqualTo(learn(golden));
        assertThat(LearnedModels.read(one).hash()).isEqualTo(learn(golden).hash());
    }

    @Test
    void anAnswerToAQuestionOfTheLessonsIsRatedByWeightsThatHaveNotSeenIt() throws InterruptedException {
        List<Example> golden = examples(30, 4);
        LearnedModel model = learn(golden);
        for (Example example : golden.subList(0, 5)) {
            LearnedVerdict verdict = rater(model)
                    .verdict(example.sample(), example.answers().getFirst().text());
            int fold = verdict.fold();
            List<Example> others = golden.stream()
                    .filter(other -> model.questions().get(LearnedModel.key(School.group(other.sample()))) != fold)
                    .toList();

            assertThat(others).doesNotContain(example).hasSizeBetween(20, 29);
            assertThat(model.folds().get(fold)).isEqualTo(learn(others).weights());
        }
    }

    @Test
    void labelsWithoutMeaningTeachNothing() throws InterruptedException {
        List<Example> golden = new ArrayList<>();
        Random random = new Random(5);
        for (Example example : examples(80, 5)) {
            golden.add(new Example(example.sample(), example.answers(), random.nextBoolean() ? "pass" : "fail", ""));
        }
        LearnedRater rater = rater(learn(golden));
        double distance = 0;
        for (Example example : examples(40, 6)) {
            double pass = rater.verdict(
                            example.sample(), example.answers().getFirst().text())
                    .probabilities()
                    .get("pass");
            distance += Math.abs(pass - 0.5) / 40;
        }
        assertThat(distance).isLessThan(0.12);
    }

    @Test
    void ofAPairSwappingTheAnswersSwapsTheVerdict() throws InterruptedException {
        Guideline guideline = pairwise();
        List<Example> golden = new ArrayList<>();
        for (Example example : examples(40, 7)) {
            String passage = example.sample().context().getFirst().text();
            boolean first = example.verdict().equals("pass");
            golden.add(new Example(
                    example.sample(),
                    List.of(
                            new Block("answer_a", first ? passage : "something else entirely"),
                            new Block("answer_b", first ? "something else entirely" : passage)),
                    first ? "A" : "B",
                    ""));
        }
        LearnedRater rater =
                new LearnedRater(new School(guideline, ENCODER).learn(golden), guideline, ENCODER, Decision.BALANCED);
        Sample sample = examples(1, 8).getFirst().sample();
        String passage = sample.context().getFirst().text();
        LearnedVerdict there = rater.verdict(sample, passage, "nothing of it");
        LearnedVerdict back = rater.verdict(sample, "nothing of it", passage);

        assertThat(there.label()).isEqualTo("A");
        assertThat(back.label()).isEqualTo("B");
        assertThat(back.probabilities().get("B"))
                .isEqualTo(there.probabilities().get("A"), within(1e-12));
    }

    @Test
    void refusesTooFewAnswersOfAVerdict() {
        List<Example> passes = examples(60, 9).stream()
                .filter(example -> example.verdict().equals("pass"))
                .toList();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> learn(passes))
                .withMessageContaining("5 questions or more of each of two verdicts")
                .withMessageContaining("pass=");
    }

    @Test
    void refusesAnotherEncoderGuidelineAndOtherAnswers() throws InterruptedException {
        LearnedModel model = learn(examples(30, 10));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LearnedRater(model, FAITHFULNESS, new BagEncoder("other"), Decision.BALANCED))
                .withMessageContaining("encoder")
                .withMessageContaining("etalon judge train");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new LearnedRater(model, Guidelines.shipped("relevance.en"), ENCODER, Decision.BALANCED))
                .withMessageContaining("guideline");
        School.requireSame(model, examples(30, 10));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> School.requireSame(model, examples(31, 10)))
                .withMessageContaining("have changed");
    }

    @Test
    void saysWhatToDoWhereThereAreNoWeights() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LearnedModels.read(folder.resolve("none.json")))
                .withMessageContaining("'etalon judge train' makes it");
    }

    private static LearnedRater rater(LearnedModel model) {
        return new LearnedRater(model, FAITHFULNESS, ENCODER, Decision.BALANCED);
    }

    private static LearnedModel learn(List<Example> golden) throws InterruptedException {
        return new School(FAITHFULNESS, ENCODER).learn(golden);
    }

    private static Guideline pairwise() {
        return Guidelines.parse("pairwise.md", """
                ---
                name: which-is-grounded
                version: 1.0.0
                language: en
                task: pairwise
                inputs:
                  question: required
                  context: required
                criteria:
                  grounded: The answer says what the documents say.
                scale:
                  A: A is grounded.
                  B: B is grounded.
                ---
                # Which is grounded
                """);
    }

    /** Half of the answers repeat a part of their passage, half say something else. */
    private static List<Example> examples(int count, long seed) {
        Random random = new Random(seed);
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<String> words = new ArrayList<>(WORDS);
            Collections.shuffle(words, random);
            boolean pass = i % 2 == 0;
            String passage = String.join(" ", words.subList(0, 6));
            String answer = String.join(" ", pass ? words.subList(1, 5) : words.subList(8, 12));
            Sample sample = new Sample(
                    "s" + i,
                    "Question " + seed + " number " + i,
                    List.of(new Document("d", passage)),
                    List.of(),
                    Map.of());
            examples.add(new Example(sample, List.of(new Block("answer", answer)), pass ? "pass" : "fail", ""));
        }
        return examples;
    }
}
