package dev.etalon.verify.math.syntax;

import dev.etalon.verify.math.syntax.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts LaTeX or plain mathematics into tokens. What only changes the looks is left out. */
final class Lexer {
    private static final int LONGEST = 20_000;
    private static final int MOST_TOKENS = 5_000;
    private static final int MOST_DIGITS = 2_000;

    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:,\\d{3})++(?![\\d,])");
    private static final Pattern SPACED_THOUSANDS =
            Pattern.compile("[1-9]\\d{0,2}(?:[ \\u00a0\\u202f]\\d{3})++(?!\\d)");
    private static final Pattern DIGITS = Pattern.compile("\\d*+(?:\\.\\d++)?+(?:[eE][+-]?\\d{1,3}+(?![\\d.\\p{L}]))?");
    /** The marks that LaTeX puts between groups of three digits. */
    private static final Pattern GROUPING =
            Pattern.compile("(?<=\\d)(?:\\{,\\}|,\\\\!\\s*|\\\\[,;:!]\\s*)(?=\\d{3}(?!\\d))");

    /** A function and its variable without a space. */
    private static final Pattern GLUED = Pattern.compile("(sin|cos|tan|cot|sec|csc|ln|log|exp|sqrt|tg|ctg)([a-zA-Z])");

    private static final String IGNORED = "$€£¥₽₹~\u200b\u2061\u2062";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int depth;

    private Lexer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String text) throws MathSyntaxException {
        if (text.length() > LONGEST) {
            throw new MathSyntaxException("longer than " + LONGEST + " characters");
        }
        Lexer lexer = new Lexer(GROUPING.matcher(text).replaceAll(""));
        lexer.run();
        return lexer.tokens;
    }

    private void run() throws MathSyntaxException {
        while (at < text.length()) {
            if (tokens.size() >= MOST_TOKENS) {
                throw new MathSyntaxException("more than " + MOST_TOKENS + " tokens");
            }
            next();
        }
        tokens.add(Token.END_OF_TEXT);
    }

    private void next() throws MathSyntaxException {
        char c = text.charAt(at);
        if (c == '\\') {
            command();
        } else if (isDigit(c) || (c == '.' && at + 1 < text.length() && isDigit(text.charAt(at + 1)))) {
            number();
        } else if (Character.isLetter(c)) {
            letters();
        } else {
            at++;
            sign(c);
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private void number() throws MathSyntaxException {
        String digits = grouped();
        if (digits.isEmpty()) {
            Matcher plain = DIGITS.matcher(text).region(at, text.length());
            digits = plain.lookingAt() ? plain.group() : text.substring(at, at + 1);
            at += digits.length();
        }
        if (digits.length() > MOST_DIGITS) {
            throw new MathSyntaxException("a number of more than " + MOST_DIGITS + " digits");
        }
        tokens.add(new Token(Kind.NUMBER, digits));
    }

    /** In brackets a comma separates: (1,234) is a pair. */
    private String grouped() {
        for (Pattern pattern : depth == 0 ? List.of(THOUSANDS, SPACED_THOUSANDS) : List.of(SPACED_THOUSANDS)) {
            Matcher matcher = pattern.matcher(text).region(at, text.length());
            if (matcher.lookingAt()) {
                at = matcher.end();
                Matcher decimals = Pattern.compile("\\.\\d++").matcher(text).region(at, text.length());
                String fraction = decimals.lookingAt() ? decimals.group() : "";
                at += fraction.length();
                return matcher.group().replaceAll("[^\\d]", "") + fraction;
            }
        }
        return "";
    }

    private void command() throws MathSyntaxException {
        int start = ++at;
        while (at < text.length() && isLatinLetter(text.charAt(at))) {
            at++;
        }
        String name = text.substring(start, at);
        if (name.isEmpty()) {
            escaped();
        } else if (name.startsWith("quad") || name.startsWith("qquad")) {
            String rest = name.substring(name.indexOf("quad") + 4);
            at -= rest.length();
        } else if (Vocabulary.TEXTS.contains(name)) {
            words(argument());
        } else if (name.equals("hspace") || name.equals("vspace")) {
            argument();
        } else if (!Vocabulary.LOOKS.contains(name)) {
            String sign = Vocabulary.SIGNS.get(name);
            tokens.add(sign == null ? new Token(Kind.COMMAND, name) : new Token(Kind.SIGN, sign));
        }
    }

    private static boolean isLatinLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private void escaped() {
        if (at >= text.length()) {
            return;
        }
        char c = text.charAt(at++);
        switch (c) {
            case '\\' -> tokens.add(new Token(Kind.SIGN, "\\\\"));
            case '{' -> open("⦃");
            case '}' -> close("⦄");
            case '|' -> tokens.add(new Token(Kind.SIGN, "|"));
            case '%' -> tokens.add(new Token(Kind.SIGN, "%"));
            default -> {} // spaces, \$ and \( \) \[ \]
        }
    }

    /** What stands in braces after a command, as it is. */
    private String argument() throws MathSyntaxException {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        if (at >= text.length() || text.charAt(at) != '{') {
            return "";
        }
        int start = ++at;
        int open = 1;
        while (at < text.length() && open > 0) {
            char c = text.charAt(at++);
            open += c == '{' ? 1 : c == '}' ? -1 : 0;
        }
        if (open > 0) {
            throw new MathSyntaxException("a brace that is not closed");
        }
        return text.substring(start, at - 1);
    }

    private void letters() {
        int start = at;
        while (at < text.length() && (Character.isLetter(text.charAt(at)) || (at > start && apostropheInside()))) {
            at++;
        }
        String run = text.substring(start, at);
        Matcher glued = GLUED.matcher(run);
        if (conjunction(run)) {
            tokens.add(new Token(Kind.SIGN, ","));
            at = start + (run.startsWith("or") ? 2 : 3);
        } else if (glued.matches()) {
            tokens.add(new Token(Kind.COMMAND, named(glued.group(1))));
            tokens.add(new Token(Kind.LETTER, glued.group(2)));
        } else if (Vocabulary.CONJUNCTIONS.contains(run)) {
            tokens.add(new Token(Kind.SIGN, ","));
        } else if (Vocabulary.PERCENT.contains(run)) {
            tokens.add(new Token(Kind.SIGN, "%"));
        } else if (isName(run)) {
            tokens.add(new Token(Kind.COMMAND, named(run)));
        } else if (run.length() > 3 || Vocabulary.UNITS.contains(run) || !isLatinLetter(run.charAt(0))) {
            tokens.add(wordsOrLetter(run));
        } else {
            run.chars().forEach(c -> tokens.add(new Token(Kind.LETTER, String.valueOf((char) c))));
        }
    }

    /** {@code x=1orx=2}, where spaces were lost. */
    private boolean conjunction(String run) {
        boolean behindValue = !tokens.isEmpty()
                && (tokens.getLast().kind() == Kind.NUMBER || tokens.getLast().is(")"));
        return behindValue && run.matches("(?:or|and)\\p{L}");
    }

    /** A plain sqrt takes all that follows, LaTeX's takes one digit. */
    private static String named(String run) {
        return run.equals("sqrt") ? "root" : run;
    }

    private boolean apostropheInside() {
        return text.charAt(at) == '\'' && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
    }

    private static boolean isName(String run) {
        return Vocabulary.FUNCTIONS.contains(run)
                || run.equals("sqrt")
                || (run.length() > 1 && Vocabulary.SYMBOLS.containsKey(run))
                || (run.length() > 2 && Vocabulary.GREEK.contains(run));
    }

    private static Token wordsOrLetter(String run) {
        boolean oneLetter = run.length() == 1 && !Vocabulary.UNITS.contains(run);
        return switch (run) {
            case "π" -> new Token(Kind.COMMAND, "pi");
            default -> new Token(oneLetter ? Kind.LETTER : Kind.WORDS, run);
        };
    }

    private void words(String content) {
        String said = content.strip();
        String bare = said.replaceAll("^[\\s,;.]+|[\\s,;.]+$", "");
        if (Vocabulary.CONJUNCTIONS.contains(bare)) {
            tokens.add(new Token(Kind.SIGN, ","));
        } else if (Vocabulary.PERCENT.contains(bare)) {
            tokens.add(new Token(Kind.SIGN, "%"));
        } else if (!said.isEmpty()) {
            tokens.add(new Token(Kind.WORDS, said));
        }
    }

    private void open(String sign) {
        depth++;
        tokens.add(new Token(Kind.SIGN, sign));
    }

    private void close(String sign) {
        depth = Math.max(0, depth - 1);
        tokens.add(new Token(Kind.SIGN, sign));
    }

    private void sign(char c) {
        if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '.' || IGNORED.indexOf(c) >= 0) {
            return;
        }
        switch (c) {
            case '(', '[' -> open(String.valueOf(c));
            case ')', ']' -> close(String.valueOf(c));
            case '<', '>', '!' -> comparison(c);
            case '*' -> {
                boolean power = at < text.length() && text.charAt(at) == '*';
                at += power ? 1 : 0;
                tokens.add(new Token(Kind.SIGN, power ? "^" : "*"));
            }
            default -> tokens.add(Symbols.token(c));
        }
    }

    private void comparison(char c) {
        boolean equal = at < text.length() && text.charAt(at) == '=';
        at += equal ? 1 : 0;
        tokens.add(new Token(Kind.SIGN, equal ? c + "=" : String.valueOf(c)));
    }
}
