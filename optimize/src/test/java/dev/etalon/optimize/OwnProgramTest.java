package dev.etalon.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.core.model.LanguageModel;
import dev.etalon.core.model.ModelReply;
import dev.etalon.core.traffic.Usage;
import dev.etalon.optimize.evaluate.Allowance;
import dev.etalon.optimize.evaluate.Examples;
import dev.etalon.optimize.journal.FileJournal;
import dev.etalon.optimize.program.Candidate;
import dev.etalon.optimize.program.Draw;
import dev.etalon.optimize.program.Program;
import dev.etalon.optimize.program.Rollout;
import dev.etalon.optimize.search.HonestOptions;
import dev.etalon.optimize.search.HonestResult;
import dev.etalon.optimize.search.HonestSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of docs/optimize.md: a program of one's own with two texts. What stands between the marks stands there too. */
class OwnProgramTest {
    // begin
    record Question(String text, String key, String customer, double value) {}

    /** Searches documents with one text, answers with the other. */
    static final class Assistant implements Program<Question> {
        @Override
        public List<Rollout> run(Candidate candidate, List<Draw<Question>> draws) {
            List<Rollout> rollouts = new ArrayList<>();
            for (Draw<Question> draw : draws) {
                String found = search(candidate.text("query"), draw.example());
                String answer = answer(candidate.text("instructions"), found);
                boolean right = answer.contains(draw.example().key());
                String why = right ? "Right." : "The key is " + draw.example().key() + "; found was: " + found;
                rollouts.add(Rollout.of(answer, right ? 1 : 0, why)
                        .withObjectives(Map.of("right", right ? 1.0 : 0.0, "short", -answer.length() / 100.0)));
            }
            return rollouts;
        }
        // end
        private static String search(String query, Question question) {
            return query.contains("KEYWORDS") ? "about " + question.key() : "nothing";
        }

        private static String answer(String instructions, String found) {
            boolean easy = found.matches(".*[0-4]");
            return easy || instructions.contains("QUOTE") ? found : "I do not know, sorry";
        }
    }

    private static HonestResult improve(
            LanguageModel model, List<Question> train, List<Question> validation, List<Question> test, Path folder)
            throws Exception {
        // begin
        try (FileJournal journal = new FileJournal(folder.resolve("search.jsonl"))) {
            return new HonestSearch<>(new Assistant(), new Examples<>(train, validation, test), model)
                    .options(HonestOptions.USUAL.withSeed(7))
                    .allowance(new Allowance(2000, 100)) // evaluations, reflections
                    .weight(Question::value)
                    .group(Question::customer)
                    .journal(journal)
                    .run(Candidate.of("query", "Search for it.").and("instructions", "Answer the question."));
        }
        // end
    }

    @Test
    void improvesBothTexts(@TempDir Path folder) throws Exception {
        LanguageModel writer = request -> {
            String prompt = request.messages().getLast().text();
            String advice = prompt.contains("component=\"query\"") ? "Search with KEYWORDS" : "QUOTE what was found";
            String text = "```\n" + advice + " " + Integer.toHexString(prompt.hashCode()) + ".\n```";
            return new ModelReply(text, ModelReply.Finish.STOP, Usage.NONE, Duration.ZERO, "writer");
        };
        HonestResult result = improve(writer, questions("a"), questions("b"), questions("c"), folder);
        assertThat(result.seedStayedBest()).isFalse();
        assertThat(result.test()).isNotNull();
        assertThat(result.test().after()).isEqualTo(1);
        assertThat(result.test().better()).isTrue();
    }

    @Test
    void standsInTheGuideAsItIs() throws IOException {
        String source = Files.readString(Path.of("src/test/java/dev/etalon/optimize/OwnProgramTest.java"));
        String guide = flat(Files.readString(Path.of("../docs/optimize.md")));
        String[] parts = source.split("// begin\n");
        assertThat(parts).hasSize(3);
        for (int i = 1; i < 3; i++) {
            assertThat(guide).contains(flat(parts[i].substring(0, parts[i].indexOf("// end"))));
        }
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static List<Question> questions(String of) {
        return IntStream.range(0, 20)
                .mapToObj(i -> new Question("what is " + i, of + i, "customer " + i / 2, 1 + i % 3))
                .toList();
    }
}
