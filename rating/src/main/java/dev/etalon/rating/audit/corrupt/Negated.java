package dev.etalon.rating.audit.corrupt;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first plain statement is denied, or the first denial is taken back. */
final class Negated implements Corruption {
    private record Rule(Pattern found, String replacement) {
        static Rule of(String regex, String replacement) {
            return new Rule(Pattern.compile(regex, Pattern.UNICODE_CHARACTER_CLASS), replacement);
        }
    }

    private static final Map<String, List<Rule>> RULES = Map.of(
            "en",
            List.of(
                    Rule.of("\\b(is|are|was|were|can|could|should|must|will|would|has been|have been) not\\b", "$1"),
                    Rule.of("\\b(is|are|was|were|can|could|should|must|will|would)\\b(?! not\\b)", "$1 not"),
                    Rule.of("\\b(do|does|did)n't\\s", ""),
                    Rule.of("\\balways\\b", "never"),
                    Rule.of("\\bnever\\b", "always")),
            "ru",
            List.of(
                    Rule.of(
                            "\\bне (является|являются|был|была|было|были|может|могут|следует|нужно|надо|должен|должна|должны)\\b",
                            "$1"),
                    Rule.of(
                            "\\b(является|являются|был|была|было|были|может|могут|следует|нужно|надо|должен|должна|должны)\\b",
                            "не $1"),
                    Rule.of("\\bвсегда\\b", "никогда не"),
                    Rule.of("\\bникогда не\\b", "всегда"),
                    Rule.of(" — это ", " — это не "),
                    Rule.of(" — ", " — не "),
                    Rule.of(" - это ", " - это не ")));

    @Override
    public String name() {
        return "statement denied";
    }

    @Override
    public Optional<String> spoil(String text, String language) {
        for (Rule rule : RULES.getOrDefault(language, List.of())) {
            Matcher place = rule.found().matcher(text);
            if (place.find()) {
                return Optional.of(place.replaceFirst(rule.replacement()));
            }
        }
        return Optional.empty();
    }
}
