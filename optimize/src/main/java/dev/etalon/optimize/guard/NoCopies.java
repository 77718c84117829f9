package dev.etalon.optimize.guard;

import dev.etalon.core.model.ModelReply;
import dev.etalon.optimize.reflect.Reflection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A text that quotes training examples has learned them by heart. */
final class NoCopies implements Guard {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final int words;
    private final Set<String> phrases = new HashSet<>();

    NoCopies(Collection<String> examples, int words) {
        if (words < 1) {
            throw new IllegalArgumentException("a phrase has one word or more, not " + words);
        }
        this.words = words;
        examples.forEach(example -> phrases.addAll(phrases(example)));
    }

    @Override
    public Optional<String> refusal(Reflection reflection, ModelReply reply, String text) {
        if (phrases.isEmpty()) {
            return Optional.empty();
        }
        Set<String> known = new HashSet<>(phrases(reflection.current()));
        return phrases(text).stream()
                .filter(phrase -> phrases.contains(phrase) && !known.contains(phrase))
                .findFirst()
                .map(phrase -> "it copied from an example: \"" + phrase + "\"");
    }

    private List<String> phrases(String text) {
        String[] all = BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT).strip());
        List<String> found = new ArrayList<>();
        for (int start = 0; start + words <= all.length; start++) {
            found.add(String.join(" ", List.of(all).subList(start, start + words)));
        }
        return found;
    }
}
