package dev.etalon.rating.audit.probe;

import dev.etalon.core.naming.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All probes, in the order of the report. */
public final class Biases {
    private static final List<Bias> ALWAYS = List.of(
            Bias.of("position", "when the two answers change places", Outcome.CHANGED, new Position())
                    .forPairs(Ask.SINGLE),
            Bias.of("context-order", "when the documents are listed in reverse", Outcome.CHANGED, new ContextOrder()),
            Bias.of("label-order", "when the verdicts are listed in reverse", Outcome.CHANGED, new LabelOrder()),
            Bias.of("paraphrase", "when the task is said once more in other words", Outcome.CHANGED, new Paraphrase()),
            Bias.of(
                    "reversal",
                    "when it is asked for the opposite verdict and that is turned round again",
                    Outcome.CHANGED,
                    new Reversal()),
            Bias.of(
                    "distraction",
                    "when a paragraph about something else stands before the question",
                    Outcome.CHANGED,
                    new Distraction()),
            Bias.of("padding", "when the answer repeats itself in other words", Outcome.SHIFTED, new Padding()),
            Bias.of("shortening", "when empty phrases are taken out", Outcome.SHIFTED, new Shortening()),
            Bias.of("authority", "when a made-up authority is named", Outcome.SHIFTED, new Note("authority")),
            Bias.of(
                            "authority-on-wrong",
                            "when a made-up authority is named in a wrong answer",
                            Outcome.SHIFTED,
                            new Note("authority"))
                    .on(Pick.WRONG),
            Bias.of("bandwagon", "when many are said to like the answer", Outcome.SHIFTED, new Note("bandwagon")),
            Bias.of("hint", "when the user says what they would like to hear", Outcome.SHIFTED, new UserHint()),
            Bias.of("markdown", "when the same sentences are formatted", Outcome.SHIFTED, new Markdown()),
            Bias.of("emoji", "when emoji are added", Outcome.SHIFTED, new Emoji()),
            Bias.of("confident", "when the same answer sounds sure of itself", Outcome.SHIFTED, new Tone("confident")),
            Bias.of("hedging", "when the same answer sounds unsure", Outcome.SHIFTED, new Tone("hedging")),
            Bias.of("injection", "when the answer asks for the best verdict", Outcome.TAKEN, new Injection())
                    .on(Pick.NOT_BEST),
            Bias.of("leniency", "when a fact is made wrong or left out", Outcome.CAUGHT, new Corrupted())
                    .on(Pick.GOOD));

    private Biases() {}

    /**
     * The probes that can be put to work.
     *
     * @param translated from {@code input}, {@code answer} and {@code against} to the field with the translation; may be empty
     * @param third the field with a third answer of pairs, or null
     */
    public static List<Bias> all(Map<String, String> translated, @Nullable String third) {
        List<Bias> all = new ArrayList<>(ALWAYS);
        if (!translated.isEmpty()) {
            all.add(Bias.of(
                    "language",
                    "when question and answer are translated",
                    Outcome.CHANGED,
                    new Translated(translated)));
        }
        if (third != null) {
            all.add(Bias.of("transitivity", "among three answers", Outcome.CYCLIC, new Third(third))
                    .forPairs(Ask.PLAIN));
        }
        return List.copyOf(all);
    }

    /**
     * The ones of these names.
     *
     * @throws IllegalArgumentException when there is none of a name
     */
    public static List<Bias> named(List<Bias> all, List<String> names) {
        List<String> known = all.stream().map(Bias::name).toList();
        names.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException("there is no probe \"" + name + "\"." + NearestName.hint(name, known)
                    + " There are: " + String.join(", ", known)
                    + "; language needs --translated, transitivity needs --third");
        });
        return all.stream().filter(bias -> names.contains(bias.name())).toList();
    }
}
