package dev.etalon.rating.judge;

import dev.etalon.rating.guideline.Guideline;
import dev.etalon.rating.prompt.Exhibit;
import dev.etalon.rating.prompt.FewShot;
import dev.etalon.rating.prompt.ShownTexts;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a judge sees beside the guideline and the answer.
 *
 * @param examples rated examples; null where none are shown
 */
public record Showing(Reference reference, @Nullable FewShot examples) {
    public static final Showing USUAL = new Showing(Reference.AS_GUIDELINE, null);

    /** Whether the judge sees a right answer. */
    public enum Reference {
        /** As the guideline's inputs say. */
        AS_GUIDELINE,
        /** Always; a sample without one gets no verdict. */
        SHOWN,
        /** Never. */
        HIDDEN
    }

    public Showing {
        Objects.requireNonNull(reference, "reference is null");
    }

    Exhibit exhibit(Guideline guideline) {
        ShownTexts usual = new ShownTexts(guideline);
        ShownTexts shown = switch (reference) {
            case AS_GUIDELINE -> usual;
            case SHOWN -> usual.withReference();
            case HIDDEN -> usual.withoutReference();
        };
        return new Exhibit(shown, examples);
    }

    Optional<String> referenceWord() {
        return reference == Reference.AS_GUIDELINE
                ? Optional.empty()
                : Optional.of(reference.name().toLowerCase(Locale.ROOT));
    }
}
