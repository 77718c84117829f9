package dev.etalon.verify.math;

import dev.etalon.verify.math.MathTexts.Piece;
import dev.etalon.verify.math.syntax.Expression;
import dev.etalon.verify.math.syntax.MathSyntaxException;
import dev.etalon.verify.math.syntax.Parser;
import dev.etalon.verify.math.syntax.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the final answer in a text, in English or Russian. The first candidate that can be read is the answer. */
final class AnswerExtractor {
    /** The end of a longer text is where the answer is. */
    private static final int LONGEST = 100_000;

    private static final int SHORT = 400;
    private static final String LAST_BOX = "the last box";

    private static final Pattern FINAL = Pattern.compile(
            "(?iuU)(?:final answer|окончательный ответ|итоговый ответ)[^\\n$\\\\.]{0,100}?(?:\\bis\\b|:|—|=|\\bравен\\b)\\s*:?\\s*");
    private static final Pattern ANSWER =
            Pattern.compile("(?iuU)(?:\\banswers?\\b|\\bответ\\b|\\bсоставит\\b|\\bсоставляет\\b|\\bполучаем\\b)"
                    + "(?:[^\\n$\\\\\\d]{0,60}?(?:\\b(?:is|are|be|that)\\b|\\bравен\\b|\\bбудет\\b|[:=—]))?\\**\\s*");
    private static final Pattern VERB =
            Pattern.compile("(?iuU)(?<![$\\\\\\p{L}])(?:is|are|equals|равен|равна|равно|равны)\\s*:?\\s+(?=[^.]*\\S)");
    private static final Pattern HASHES = Pattern.compile("####\\s*(.+)");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\d.,_^{\\\\])[-−]?[$€£₽]?"
            + "(?:[1-9]\\d{0,2}(?:[ ,]\\d{3})++(?:\\.\\d++)?|\\d++[.,]\\d++|\\.\\d++|\\d++)"
            + "(?:\\s*/\\s*\\d++)?(?:\\s*(?:\\\\?%|percent|pct|процент\\p{L}*))?(?![\\d^_])");
    private static final Pattern PROSE =
            Pattern.compile("(?iuU)(?<![\\\\\\p{L}])(?!(?:sqrt|and|or|sin|cos|tan|log|ln|pi|square"
                    + "|cubic|per|или|и)\\b)\\p{L}{2,}+[ ,]+(?!(?:sqrt|and|or|sin|cos|tan|log|ln|pi)\\b)\\p{L}{2,}+");
    private static final Pattern SENTENCE_END = Pattern.compile("\\.(?=\\s|$)|\\n|<\\|");
    private static final Pattern ESCAPED =
            Pattern.compile("\\\\\\\\(?=(?:boxed|frac|left|right|text|sqrt|pi|leq?|geq?)\\b)");

    private final MathExtraction extraction;

    AnswerExtractor(MathExtraction extraction) {
        this.extraction = extraction;
    }

    List<FinalAnswer> candidates(String whole) {
        String cut = whole.length() > LONGEST ? whole.substring(whole.length() - LONGEST) : whole;
        String text = cut.contains("\\begin{") ? cut : ESCAPED.matcher(cut).replaceAll("\\\\");
        return switch (extraction) {
            case WHOLE -> List.of(new FinalAnswer(text.strip(), "the whole text"));
            case BOXED -> boxed(text);
            case LAST_NUMBER -> lastNumber(text);
            case AUTO -> auto(text);
        };
    }

    private static List<FinalAnswer> auto(String text) {
        List<FinalAnswer> all = new ArrayList<>();
        Matcher hashes = HASHES.matcher(text);
        if (hashes.find()) {
            all.add(new FinalAnswer(hashes.group(1).strip(), "after ####"));
        }
        boxedOrFinal(text, all);
        if (!all.isEmpty() && all.getLast().how().equals(LAST_BOX)) {
            return all; // what is boxed is the answer, even where it cannot be read
        }
        if (all.isEmpty() && readsAsAWhole(text)) {
            all.add(new FinalAnswer(text.strip(), "the whole text"));
        }
        phrases(ANSWER, text, all);
        unannounced(text, all);
        return all;
    }

    /** The last mathematics or the last number, whichever comes later. */
    private static void unannounced(String text, List<FinalAnswer> all) {
        List<Piece> environments = MathTexts.environments(text);
        List<FinalAnswer> number = lastNumber(text);
        boolean numberLater = !number.isEmpty()
                && (environments.isEmpty()
                        || lastMatch(NUMBER, text) > environments.getLast().end());
        all.addAll(numberLater ? number : List.of());
        for (Piece piece : environments.reversed().stream().limit(5).toList()) {
            all.add(new FinalAnswer(piece.content(), "the last mathematics"));
        }
        all.addAll(number);
    }

    private static List<FinalAnswer> boxed(String text) {
        List<Piece> boxes = MathTexts.boxes(text);
        return boxes.isEmpty()
                ? List.of()
                : List.of(new FinalAnswer(boxes.getLast().content(), LAST_BOX));
    }

    /** The last box or the last "final answer is", whichever comes later; a phrase with a wish behind it comes first. */
    private static void boxedOrFinal(String text, List<FinalAnswer> all) {
        List<FinalAnswer> stated = new ArrayList<>();
        phrases(FINAL, text, stated);
        List<FinalAnswer> boxed = boxed(text);
        int phrase = lastMatch(FINAL, text);
        List<Piece> boxes = MathTexts.boxes(text);
        boolean boxLater = !boxes.isEmpty() && boxes.getLast().start() > phrase;
        all.addAll(boxLater ? boxed : stated);
        all.addAll(boxLater ? List.of() : boxed);
    }

    private static int lastMatch(Pattern pattern, String text) {
        int last = -1;
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            last = matcher.end();
        }
        return last;
    }

    /** A text without sentences, that can be read from its first to its last character. */
    private static boolean readsAsAWhole(String text) {
        String plain = text.strip();
        if (plain.isEmpty() || plain.length() > SHORT || PROSE.matcher(plain).find()) {
            return false;
        }
        try {
            Expression expression = Parser.parse(plain).expression();
            return expression instanceof Expression.Words
                    || !Trees.contains(expression, Expression.Words.class::isInstance);
        } catch (MathSyntaxException e) {
            return false;
        }
    }

    private static void phrases(Pattern phrase, String text, List<FinalAnswer> all) {
        List<Integer> ends = new ArrayList<>();
        Matcher matcher = phrase.matcher(text);
        while (matcher.find()) {
            ends.add(matcher.end());
        }
        for (int end : ends.reversed().stream().limit(5).toList()) {
            after(text.substring(end, Math.min(text.length(), end + SHORT))).ifPresent(all::add);
        }
    }

    /** The answer that a phrase announces. */
    private static Optional<FinalAnswer> after(String tail) {
        Matcher end = SENTENCE_END.matcher(tail);
        String sentence = end.find() ? tail.substring(0, end.start()) : tail;
        int verb = lastMatch(VERB, sentence);
        return verb > 0 ? stated(tail.substring(verb)).or(() -> stated(tail)) : stated(tail);
    }

    private static Optional<FinalAnswer> stated(String tail) {
        List<Piece> boxes = MathTexts.boxes(tail);
        if (!boxes.isEmpty() && boxes.getFirst().start() < 60) {
            return Optional.of(new FinalAnswer(boxes.getFirst().content(), "the box after \"answer\""));
        }
        List<Piece> environments = MathTexts.environments(tail);
        if (!environments.isEmpty() && environments.getFirst().start() < 60) {
            return Optional.of(new FinalAnswer(environments.getFirst().content(), "after \"answer\""));
        }
        Matcher end = SENTENCE_END.matcher(tail);
        String sentence =
                (end.find() ? tail.substring(0, end.start()) : tail).strip().replaceAll("^\\*+|\\*+$", "");
        if (readsAsAWhole(sentence)) {
            return Optional.of(new FinalAnswer(sentence, "after \"answer\""));
        }
        Matcher number = NUMBER.matcher(sentence);
        return number.find()
                ? Optional.of(new FinalAnswer(number.group(), "the number after \"answer\""))
                : Optional.empty();
    }

    private static List<FinalAnswer> lastNumber(String text) {
        String last = "";
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
            last = number.group();
        }
        return last.isEmpty() ? List.of() : List.of(new FinalAnswer(last, "the last number"));
    }
}
