package dev.etalon.rating.prompt;

import dev.etalon.core.dataset.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that a judge is shown beside the guideline: rated examples, the sample's texts, the answers.
 *
 * @param examples null where none are shown
 */
public record Exhibit(ShownTexts shown, @Nullable FewShot examples) {

    /** @throws IllegalArgumentException where an example lacks what a sample must have */
    public Exhibit {
        if (examples != null) {
            examples.examples()
                    .forEach(example -> shown.missing(example.sample()).ifPresent(problem -> {
                        throw new IllegalArgumentException(
                                "example " + example.sample().id() + ": " + problem);
                    }));
        }
    }

    /** Why a sample cannot be rated; empty where it can. */
    public Optional<String> missing(Sample sample) {
        return shown.missing(sample);
    }

    /** The texts in the order in which they are shown, the answers last. */
    public List<Block> blocks(Sample sample, List<Block> answers) {
        List<Block> blocks = new ArrayList<>();
        if (examples != null) {
            int number = 1;
            for (Example example : examples.chosen(sample, answers)) {
                blocks.addAll(example.blocks(number++, shown));
            }
        }
        blocks.addAll(shown.blocks(sample));
        blocks.addAll(answers);
        return blocks;
    }
}
