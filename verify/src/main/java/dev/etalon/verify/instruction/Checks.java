package dev.etalon.verify.instruction;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The 25 checks of Zhou et al. 2023, "Instruction-Following Evaluation for Large Language Models", by their upstream names. Keywords are
 * texts here, not regular expressions; letters may be any sign, where upstream takes a random letter for what is not a Latin one.
 */
final class Checks {
    private static final int LITERALLY = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern POSTSCRIPT = Pattern.compile("p\\.\\s?s\\.");
    private static final Pattern SECOND_POSTSCRIPT = Pattern.compile("p\\.\\s?p\\.\\s?s");

    private static final Map<String, BiFunction<Arguments, Languages, Check>> ALL = Map.ofEntries(
            Map.entry("punctuation:no_comma", (a, l) -> text -> text.indexOf(',') < 0),
            Map.entry(
                    "length_constraints:number_words",
                    (a, l) -> text -> a.holds("relation", PythonText.wordCount(text), a.number("num_words"))),
            Map.entry(
                    "length_constraints:number_sentences",
                    (a, l) -> text -> a.holds("relation", Sentences.count(text), a.number("num_sentences"))),
            Map.entry(
                    "length_constraints:number_paragraphs",
                    (a, l) -> text -> LengthChecks.hasParagraphs(text, a.number("num_paragraphs"))),
            Map.entry(
                    "length_constraints:nth_paragraph_first_word",
                    (a, l) -> text -> LengthChecks.startsParagraph(text, a)),
            Map.entry(
                    "keywords:existence",
                    (a, l) -> text -> a.texts("keywords").stream().allMatch(word -> times(word, text) > 0)),
            Map.entry(
                    "keywords:frequency",
                    (a, l) -> text -> a.holds(
                            "relation", times(PythonText.strip(a.text("keyword")), text), a.number("frequency"))),
            Map.entry("keywords:forbidden_words", (a, l) -> text -> lacks(a.texts("forbidden_words"), text)),
            Map.entry(
                    "keywords:letter_frequency",
                    (a, l) -> text ->
                            a.holds("let_relation", letters(a.text("letter"), text), a.number("let_frequency"))),
            Map.entry(
                    "detectable_format:number_highlighted_sections",
                    (a, l) -> text -> FormatChecks.highlights(text) >= a.number("num_highlights")),
            Map.entry("detectable_format:title", (a, l) -> FormatChecks::hasTitle),
            Map.entry(
                    "detectable_format:number_bullet_lists",
                    (a, l) -> text -> FormatChecks.bullets(text) == a.number("num_bullets")),
            Map.entry("detectable_format:json_format", (a, l) -> FormatChecks::isJson),
            Map.entry(
                    "detectable_format:multiple_sections",
                    (a, l) ->
                            text -> FormatChecks.sections(text, a.text("section_spliter")) >= a.number("num_sections")),
            Map.entry("detectable_format:constrained_response", (a, l) -> FormatChecks::isConstrained),
            Map.entry(
                    "detectable_content:number_placeholders",
                    (a, l) -> text -> FormatChecks.placeholders(text) >= a.number("num_placeholders")),
            Map.entry("detectable_content:postscript", (a, l) -> text -> hasPostscript(a, text)),
            Map.entry(
                    "combination:repeat_prompt",
                    (a, l) -> text -> lower(PythonText.strip(text))
                            .startsWith(lower(PythonText.strip(a.text("prompt_to_repeat"))))),
            Map.entry("combination:two_responses", (a, l) -> LengthChecks::hasTwoResponses),
            Map.entry("startend:quotation", (a, l) -> FormatChecks::isQuoted),
            Map.entry(
                    "startend:end_checker",
                    (a, l) -> text -> lower(PythonText.strip(PythonText.strip(text), "\""))
                            .endsWith(lower(PythonText.strip(a.text("end_phrase"))))),
            Map.entry(
                    "change_case:english_lowercase",
                    (a, l) -> text -> PythonText.isLower(text) && l.isOrUnknown("en", text)),
            Map.entry(
                    "change_case:english_capital",
                    (a, l) -> text -> PythonText.isUpper(text) && l.isOrUnknown("en", lower(text))),
            Map.entry(
                    "change_case:capital_word_frequency",
                    (a, l) -> text ->
                            a.holds("capital_relation", CapitalWords.count(text), a.number("capital_frequency"))),
            Map.entry("language:response_language", (a, l) -> text -> l.isOrUnknown(a.text("language"), text)));

    private Checks() {}

    /** @throws IllegalArgumentException where there is no such instruction */
    static Check of(Arguments arguments, Languages languages) {
        return Optional.ofNullable(ALL.get(arguments.instruction()))
                .orElseThrow(() -> new IllegalArgumentException("there is no instruction \"" + arguments.instruction()
                        + "\"; there are " + String.join(", ", names())))
                .apply(arguments, languages);
    }

    static List<String> names() {
        return ALL.keySet().stream().sorted().toList();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static int times(String word, String text) {
        Matcher matcher = Pattern.compile(Pattern.quote(word), LITERALLY).matcher(text);
        int count = 0;
        while (matcher.find()) {
            count++;
        }
        return count;
    }

    private static boolean lacks(List<String> words, String text) {
        return words.stream()
                .noneMatch(word -> Pattern.compile(
                                "\\b" + Pattern.quote(word) + "\\b", LITERALLY | Pattern.UNICODE_CHARACTER_CLASS)
                        .matcher(text)
                        .find());
    }

    private static long letters(String letter, String text) {
        int wanted = lower(PythonText.strip(letter)).codePointAt(0);
        return lower(text).codePoints().filter(c -> c == wanted).count();
    }

    private static boolean hasPostscript(Arguments arguments, String text) {
        String marker = PythonText.strip(arguments.text("postscript_marker"));
        return switch (marker) {
            case "P.P.S" -> SECOND_POSTSCRIPT.matcher(lower(text)).find();
            case "P.S." -> POSTSCRIPT.matcher(lower(text)).find();
            default -> lower(text).contains(lower(marker));
        };
    }
}
