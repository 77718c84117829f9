package dev.etalon.app.suite.shape;

import dev.etalon.app.suite.source.YamlNode.Kind;
import dev.etalon.core.naming.NearestName;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A single value: its words, and how it is read. */
public sealed interface Simple {

    /** What it must be, in words: "must be ...". */
    String what();

    /** The value, empty where the text is not one. */
    Optional<?> read(Kind kind, String text);

    /** What may help somebody who wrote something else. */
    default String hint(String text) {
        return "";
    }

    /**
     * Text.
     *
     * @param pattern what it must look like, or null; holds for Java and for JSON Schema
     */
    record Text(String what, @Nullable String pattern) implements Simple {
        @Override
        public Optional<String> read(Kind kind, String text) {
            boolean fits = pattern == null
                    ? !text.isBlank()
                    : Pattern.compile(pattern).matcher(text).find();
            return kind == Kind.TEXT && fits ? Optional.of(text) : Optional.empty();
        }
    }

    /** A label or an id: text, where a number or a truth value is taken as it is written. */
    record Word() implements Simple {
        @Override
        public String what() {
            return "text or a number";
        }

        @Override
        public Optional<String> read(Kind kind, String text) {
            return kind == Kind.NOTHING || text.isBlank() ? Optional.empty() : Optional.of(text);
        }
    }

    /** One of a few words. */
    record Choice(List<String> words) implements Simple {
        public Choice {
            words = List.copyOf(words);
        }

        public static Choice of(String... words) {
            return new Choice(List.of(words));
        }

        @Override
        public String what() {
            return words.size() == 1 ? '"' + words.getFirst() + '"' : "one of " + String.join(", ", words);
        }

        @Override
        public Optional<String> read(Kind kind, String text) {
            return words.contains(text) ? Optional.of(text) : Optional.empty();
        }

        @Override
        public String hint(String text) {
            return NearestName.of(text, words)
                    .map(word -> "; did you mean \"" + word + "\"?")
                    .orElse("");
        }
    }

    /** True or false. */
    record Flag() implements Simple {
        @Override
        public String what() {
            return "true or false";
        }

        @Override
        public Optional<Boolean> read(Kind kind, String text) {
            return kind == Kind.TRUTH ? Optional.of(Boolean.parseBoolean(text)) : Optional.empty();
        }
    }

    /** A whole number in bounds. */
    record Whole(long least, long most) implements Simple {
        @Override
        public String what() {
            return "a whole number "
                    + Amounts.bounds(String.valueOf(least), most >= Integer.MAX_VALUE ? null : "" + most);
        }

        @Override
        public Optional<Long> read(Kind kind, String text) {
            return Amounts.whole(kind, text).filter(value -> value >= least && value <= most);
        }
    }

    /**
     * A number in bounds.
     *
     * @param above whether the least value itself is out
     * @param percent whether {@code 5%} may stand for 0.05
     */
    record Decimal(double least, double most, boolean above, boolean percent) implements Simple {
        @Override
        public String what() {
            String number = percent ? "a number or a percentage" : "a number";
            if (least == Double.NEGATIVE_INFINITY) {
                return number;
            }
            String low = Amounts.plain(least);
            String high = most == Double.POSITIVE_INFINITY ? null : Amounts.plain(most);
            return number + " " + (above ? Amounts.open(low, high) : Amounts.bounds(low, high));
        }

        @Override
        public Optional<Double> read(Kind kind, String text) {
            return Amounts.decimal(kind, text, percent)
                    .filter(value -> (above ? value > least : value >= least) && value <= most);
        }
    }

    /** A share strictly between 0 and 1, as a number or a percentage. */
    record Share() implements Simple {
        @Override
        public String what() {
            return "a percentage such as 95%, or a number between 0 and 1";
        }

        @Override
        public Optional<Double> read(Kind kind, String text) {
            return Amounts.decimal(kind, text, true).filter(value -> value > 0 && value < 1);
        }

        @Override
        public String hint(String text) {
            return text.matches("[2-9]|[1-9][0-9](\\.[0-9]+)?") ? "; did you mean \"" + text + "%\"?" : "";
        }
    }

    /** A length of time. */
    record Time() implements Simple {
        @Override
        public String what() {
            return "a length of time such as 500ms, 30s, 5m or 1h30m";
        }

        @Override
        public Optional<Duration> read(Kind kind, String text) {
            return Amounts.time(text);
        }

        @Override
        public String hint(String text) {
            return text.matches("[0-9]+") ? "; did you mean \"" + text + "s\"?" : "";
        }
    }

    /** An amount of memory, read as bytes. */
    record Size() implements Simple {
        @Override
        public String what() {
            return "an amount of memory such as 512MiB or 2GiB";
        }

        @Override
        public Optional<Long> read(Kind kind, String text) {
            return Amounts.size(text);
        }
    }

    /** A count, or a share. */
    record CountOrShare() implements Simple {
        @Override
        public String what() {
            return "a count such as 20, or a percentage such as 5%";
        }

        @Override
        public Optional<Tolerance> read(Kind kind, String text) {
            Optional<Long> count = Amounts.whole(kind, text).filter(value -> value >= 0);
            return count.isPresent()
                    ? count.map(Tolerance.Count::new)
                    : Amounts.decimal(kind, text, true)
                            .filter(share -> share >= 0 && share <= 1)
                            .map(Tolerance.Share::new);
        }
    }

    /** A range of rows. */
    record Rows() implements Simple {
        @Override
        public String what() {
            return "a range of rows such as \"0:100\" (the second is not in it), \"100:\" or \":100\"";
        }

        @Override
        public Optional<Span> read(Kind kind, String text) {
            return Amounts.span(text);
        }
    }

    /** A regular expression in the syntax of RE2, which takes time linear in the text whatever the pattern. */
    record Regex() implements Simple {
        @Override
        public String what() {
            return "a regular expression (RE2: no look-around, no back-reference)";
        }

        @Override
        public Optional<String> read(Kind kind, String text) {
            try {
                return text.isEmpty()
                        ? Optional.empty()
                        : Optional.of(com.google.re2j.Pattern.compile(text).pattern());
            } catch (com.google.re2j.PatternSyntaxException e) {
                return Optional.empty();
            }
        }

        @Override
        public String hint(String text) {
            try {
                com.google.re2j.Pattern.compile(text);
                return "";
            } catch (com.google.re2j.PatternSyntaxException e) {
                return ": " + e.getDescription() + " `" + e.getPattern() + "`";
            }
        }
    }
}
