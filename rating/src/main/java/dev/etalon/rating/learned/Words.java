package dev.etalon.rating.learned;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as words. Words are compared by their first {@value #STEM} letters, in lower case, which takes off most endings of English and
 * Russian.
 */
final class Words {
    private static final int STEM = 6;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:['’][\\p{L}]+)?|\\p{N}+(?:[.,]\\p{N}+)*");
    private static final Pattern NUMBER = Pattern.compile("\\p{N}+(?:[.,]\\p{N}+)*");
    private static final Pattern SENTENCE_END =
            Pattern.compile("(?<=[.!?…])[\"'»”)]?\\s+(?=[\\p{Lu}\\p{N}\"'«“(\\[*-])|\\n+");
    private static final Pattern CITATION = Pattern.compile("\\[\\d+(?:\\s*[,-]\\s*\\d+)*\\]");

    private static final Set<String> STOP = Set.of(
            ("the a an and or but if of to in on at by for with from as is are was were be been being it its this that these those he she"
                            + " they them his her their we you i our your my not no do does did can could may might must will would shall"
                            + " should have has had which who whom what when where how why there here than then so such also more most"
                            + " other some any all each into about over under between through during both very just only own same"
                            + " и в во на с со к ко по из за от до у о об не ни но а или да же ли бы что как так это этот эта эти то тот та те"
                            + " он она оно они мы вы я его её ее их нас вас вам нам мне меня ему ей им был была было были быть есть"
                            + " для при без над под про который которая которое которые где когда чтобы если уже ещё еще только"
                            + " очень также тоже все всё всех может можно")
                    .split(" "));
    private static final Set<String> NEGATIONS = Set.of(
            ("not no never none nor neither cannot without nobody nothing don't doesn't didn't can't won't isn't aren't wasn't weren't"
                            + " hasn't haven't couldn't shouldn't wouldn't не ни нет никогда никто ничто ничего нельзя без невозможно")
                    .split(" "));
    private static final Set<String> HEDGES = Set.of(
            ("may might could perhaps possibly probably likely seems appears sorry unsure unclear depends generally usually often"
                            + " может возможно вероятно наверное пожалуй кажется видимо извините простите зависит обычно часто"
                            + " уверен уверена")
                    .split(" "));

    private final List<String> all = new ArrayList<>();
    private final List<String> content = new ArrayList<>();
    private final Set<String> numbers = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private int negations;
    private int hedges;

    private Words(String text) {
        Matcher matcher = WORD.matcher(text);
        boolean first = true;
        while (matcher.find()) {
            add(matcher.group().replace('’', '\''), first || startsSentence(text, matcher.start()));
            first = false;
        }
    }

    static Words of(String text) {
        return new Words(CITATION.matcher(text).replaceAll(" "));
    }

    /** The sentences of a text; an end of line ends one. Marks of citation are left out. */
    static List<String> sentences(String text) {
        return SENTENCE_END
                .splitAsStream(CITATION.matcher(text).replaceAll(" "))
                .map(String::strip)
                .filter(sentence -> WORD.matcher(sentence).find())
                .toList();
    }

    private static boolean startsSentence(String text, int at) {
        int before = at - 1;
        while (before >= 0 && !Character.isLetterOrDigit(text.charAt(before)) && text.charAt(before) != '.') {
            if (text.charAt(before) == '\n' || text.charAt(before) == '!' || text.charAt(before) == '?') {
                return true;
            }
            before--;
        }
        return before < 0 || text.charAt(before) == '.';
    }

    private void add(String word, boolean firstOfSentence) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (NUMBER.matcher(word).matches()) {
            numbers.add(lower);
        } else if (!firstOfSentence && Character.isUpperCase(word.charAt(0)) && word.length() > 1) {
            names.add(stem(lower));
        }
        negations += NEGATIONS.contains(lower) ? 1 : 0;
        hedges += HEDGES.contains(lower) ? 1 : 0;
        all.add(stem(lower));
        if (!STOP.contains(lower)) {
            content.add(stem(lower));
        }
    }

    private static String stem(String word) {
        return word.length() <= STEM ? word : word.substring(0, STEM);
    }

    int count() {
        return all.size();
    }

    /** Words that carry meaning, in order; may hold one twice. */
    List<String> content() {
        return content;
    }

    Set<String> contentSet() {
        return new HashSet<>(content);
    }

    Set<String> allSet() {
        return new HashSet<>(all);
    }

    Set<String> numbers() {
        return numbers;
    }

    Set<String> names() {
        return names;
    }

    boolean negates() {
        return negations > 0;
    }

    int hedges() {
        return hedges;
    }

    /** Runs of so many neighbouring words. */
    List<String> runs(int length) {
        List<String> runs = new ArrayList<>();
        for (int i = 0; i + length <= all.size(); i++) {
            runs.add(String.join(" ", all.subList(i, i + length)));
        }
        return runs;
    }
}
