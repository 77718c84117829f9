package dev.etalon.rating.prompt;

import dev.etalon.core.dataset.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What people have rated, to be shown to a judge.
 *
 * @param answers the answer, or both of a pair
 * @param verdict a label of the scale
 * @param reason why; may be empty
 */
public record Example(Sample sample, List<Block> answers, String verdict, String reason) {
    private static final String PREFIX = "example_";

    public Example {
        Objects.requireNonNull(sample, "sample is null");
        answers = List.copyOf(answers);
        Objects.requireNonNull(verdict, "verdict is null");
        Objects.requireNonNull(reason, "reason is null");
    }

    /** Whether this is what is to be judged now: the same sample, or the same words. */
    boolean is(Sample judged, List<Block> judgedAnswers) {
        return sample.id().equals(judged.id()) || words(sample, answers).equals(words(judged, judgedAnswers));
    }

    /** The question and the answers; which answer stands first makes no difference. */
    static String words(Sample sample, List<Block> answers) {
        Stream<String> sorted = answers.stream().map(Block::text).sorted();
        return Stream.concat(Stream.of(sample.input()), sorted)
                .map(text -> text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " "))
                .collect(Collectors.joining("\n"));
    }

    /** @param number from 1 */
    List<Block> blocks(int number, ShownTexts shown) {
        List<Block> blocks = new ArrayList<>(shown.blocks(sample));
        blocks.addAll(answers);
        blocks.add(new Block("verdict", verdict));
        if (!reason.isEmpty()) {
            blocks.add(new Block("reason", reason));
        }
        return blocks.stream()
                .map(block -> new Block(PREFIX + number + "_" + block.tag(), block.text()))
                .toList();
    }

    /** What a tag means to the judge. */
    static String legend(String tag, PromptWords words) {
        if (!tag.startsWith(PREFIX)) {
            return words.word("block." + tag);
        }
        String[] parts = tag.split("_", 3);
        String meaning = parts[2].startsWith("answer") ? "block.example_" + parts[2] : "block." + parts[2];
        return words.word("example") + " " + parts[1] + ": " + words.word(meaning);
    }
}
