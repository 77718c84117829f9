package dev.etalon.rating.audit.asking;

import dev.etalon.rating.audit.probe.Grade;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a judge said of an item.
 *
 * @param grade null where there is no verdict
 * @param label what people say; null where nobody did
 * @param rationale its reasons; may be empty
 * @param models that answered, as their providers name them
 * @param why there is no verdict; empty where there is one
 */
public record Said(
        @Nullable Grade grade, @Nullable Grade label, String rationale, SortedSet<String> models, String why) {
    public Said {
        models = new TreeSet<>(models);
    }

    public static Said nothing(String why) {
        return new Said(null, null, "", new TreeSet<>(), why);
    }
}
