package dev.etalon.optimize.guard;

import dev.etalon.core.model.ModelReply;
import dev.etalon.core.template.Template;
import dev.etalon.optimize.reflect.Reflection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** A prompt that lost a place never sees the input; one that gained a place cannot be filled. */
record Places() implements Guard {
    @Override
    public Optional<String> refusal(Reflection reflection, ModelReply reply, String text) {
        Set<String> before = new HashSet<>(Template.of(reflection.current()).placeholders());
        try {
            Set<String> after = new HashSet<>(Template.of(text).placeholders());
            for (String place : before) {
                if (!after.contains(place)) {
                    return Optional.of("the place {{" + place + "}} was missing");
                }
            }
            return after.stream()
                    .filter(place -> !before.contains(place))
                    .findFirst()
                    .map(place -> "there is no place {{" + place + "}}");
        } catch (IllegalArgumentException e) {
            return Optional.of("its places in double braces could not be read: " + e.getMessage());
        }
    }
}
