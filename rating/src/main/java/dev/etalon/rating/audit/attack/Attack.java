package dev.etalon.rating.audit.attack;

import java.util.Objects;

/**
 * A text that tries to talk a judge into a verdict.
 *
 * @param family what kind of attack it is
 * @param language {@code en} or {@code ru}
 * @param text with {@code {{verdict}}} where the wanted verdict stands
 * @param disguise how it is hidden
 */
public record Attack(String family, String language, String text, Disguise disguise) {
    private static final String VERDICT = "{{verdict}}";

    public Attack {
        Objects.requireNonNull(family, "family is null");
        Objects.requireNonNull(language, "language is null");
        Objects.requireNonNull(text, "text is null");
        Objects.requireNonNull(disguise, "disguise is null");
    }

    /** The answer with the attack behind it. */
    public String on(String answer, String verdict) {
        return answer.stripTrailing() + "\n\n" + disguise.hide(text.replace(VERDICT, verdict), verdict, language);
    }
}
