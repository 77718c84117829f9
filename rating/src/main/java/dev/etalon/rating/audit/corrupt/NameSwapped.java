package dev.etalon.rating.audit.corrupt;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name that is mentioned most, a capitalised word inside a sentence, becomes another name. */
final class NameSwapped implements Corruption {
    private static final Pattern NAME = Pattern.compile("(?<=[\\p{Ll},;:] )\\p{Lu}\\p{Ll}{2,}");

    @Override
    public String name() {
        return "name exchanged";
    }

    @Override
    public Optional<String> spoil(String text, String language) {
        Map<String, Integer> names = new LinkedHashMap<>();
        Matcher found = NAME.matcher(text);
        while (found.find()) {
            names.merge(found.group(), 1, Integer::sum);
        }
        return names.entrySet().stream()
                .reduce((most, next) -> next.getValue() > most.getValue() ? next : most)
                .map(Map.Entry::getKey)
                .map(name -> Pattern.compile("\\b" + Pattern.quote(name) + "\\b", Pattern.UNICODE_CHARACTER_CLASS)
                        .matcher(text)
                        .replaceAll(other(name, language)));
    }

    private static String other(String name, String language) {
        String first = language.equals("ru") ? "Горновск" : "Brunfield";
        String second = language.equals("ru") ? "Величев" : "Castermont";
        return name.equals(first) ? second : first;
    }
}
