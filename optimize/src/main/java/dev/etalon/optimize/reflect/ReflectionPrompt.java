package dev.etalon.optimize.reflect;

/** Words the request for a better text. */
@FunctionalInterface
public interface ReflectionPrompt {
    String text(Reflection reflection);

    /**
     * A template with two places, {@code <curr_param>} for the text as it is and {@code <side_info>} for the records: the form in which
     * users of the reference have theirs. Both are filled in one pass, so a text that itself holds a place is left alone.
     *
     * @throws IllegalArgumentException when a place is missing
     */
    static ReflectionPrompt ofTemplate(String template) {
        return new TemplatePrompt(template);
    }
}
