package dev.etalon.rating.prompt;

import dev.etalon.core.dataset.Sample;
import dev.etalon.rating.guideline.Guideline;
import dev.etalon.rating.guideline.Input;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The texts of a sample that a guideline wants shown beside the answer. */
public record ShownTexts(Guideline guideline) {

    /** Why a sample cannot be rated by this guideline; empty where it can. */
    public Optional<String> missing(Sample sample) {
        return guideline.inputs().stream()
                .filter(Input::required)
                .filter(input -> text(sample, input).isEmpty())
                .map(input -> "the sample has no " + tag(input) + ", and guideline " + guideline.name()
                        + " cannot do without")
                .findFirst();
    }

    /** A new list, to which the texts to rate may be added. */
    public List<Block> blocks(Sample sample) {
        List<Block> blocks = new ArrayList<>();
        guideline
                .inputs()
                .forEach(input -> text(sample, input).ifPresent(text -> blocks.add(new Block(tag(input), text))));
        return blocks;
    }

    private static Optional<String> text(Sample sample, Input input) {
        Optional<String> text = switch (input.field()) {
            case QUESTION -> Optional.of(sample.input());
            case CONTEXT -> sample.text("context");
            case REFERENCE -> sample.text("reference");
        };
        return text.filter(found -> !found.isBlank());
    }

    private static String tag(Input input) {
        return input.field().name().toLowerCase(Locale.ROOT);
    }
}
