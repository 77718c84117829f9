package dev.etalon.rating.prompt;

import dev.etalon.core.dataset.Sample;
import dev.etalon.rating.guideline.Guideline;
import dev.etalon.rating.guideline.Input;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The texts of a sample that a guideline wants shown beside the answer. */
public record ShownTexts(String guideline, List<Input> inputs) {
    public ShownTexts {
        inputs = List.copyOf(inputs);
    }

    public ShownTexts(Guideline guideline) {
        this(guideline.name(), guideline.inputs());
    }

    /** With a right answer, without which there is no verdict then. */
    public ShownTexts withReference() {
        if (inputs.stream().noneMatch(ShownTexts::isReference)) {
            throw new IllegalArgumentException("guideline " + guideline
                    + " does not say what to do with a reference: add \"reference: optional\" to its inputs");
        }
        return new ShownTexts(
                guideline,
                inputs.stream()
                        .map(input -> isReference(input) ? new Input(input.field(), true) : input)
                        .toList());
    }

    /** Without a right answer, even where the sample has one. */
    public ShownTexts withoutReference() {
        if (inputs.stream().anyMatch(input -> isReference(input) && input.required())) {
            throw new IllegalArgumentException(
                    "guideline " + guideline + " requires a reference: it cannot be hidden from the judge");
        }
        return new ShownTexts(
                guideline, inputs.stream().filter(input -> !isReference(input)).toList());
    }

    private static boolean isReference(Input input) {
        return input.field() == Input.Field.REFERENCE;
    }

    /** Why a sample cannot be rated by this guideline; empty where it can. */
    public Optional<String> missing(Sample sample) {
        return inputs.stream()
                .filter(Input::required)
                .filter(input -> text(sample, input).isEmpty())
                .map(input -> "the sample has no " + tag(input) + ", and guideline " + guideline + " cannot do without")
                .findFirst();
    }

    /** A new list, to which the texts to rate may be added. */
    public List<Block> blocks(Sample sample) {
        List<Block> blocks = new ArrayList<>();
        inputs.forEach(input -> text(sample, input).ifPresent(text -> blocks.add(new Block(tag(input), text))));
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
