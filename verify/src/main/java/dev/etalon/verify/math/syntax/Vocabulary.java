package dev.etalon.verify.math.syntax;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The names that the parser knows. */
final class Vocabulary {
    /** Functions of one argument whose brackets may be left out. */
    static final Set<String> FUNCTIONS =
            words("sin cos tan cot sec csc sinh cosh tanh arcsin arccos arctan asin acos atan"
                    + " ln lg log exp max min gcd lcm det deg arg Re Im tg ctg arctg");

    static final Map<String, String> SAME_FUNCTION = Map.of(
            "asin", "arcsin", "acos", "arccos", "atan", "arctan", "tg", "tan", "ctg", "cot", "arctg", "arctan", "GCD",
            "gcd", "LCM", "lcm");

    static final Map<String, String> SYMBOLS = Map.ofEntries(
            Map.entry("pi", "π"),
            Map.entry("infty", "∞"),
            Map.entry("infinity", "∞"),
            Map.entry("Infinity", "∞"),
            Map.entry("inf", "∞"),
            Map.entry("oo", "∞"),
            Map.entry("imath", "i"),
            Map.entry("emptyset", "∅"),
            Map.entry("varnothing", "∅"),
            Map.entry("ell", "l"));

    static final Set<String> GREEK =
            words("alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa"
                    + " lambda mu nu xi rho sigma tau upsilon phi varphi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma"
                    + " Upsilon Phi Psi Omega");

    /** Commands that only change how things look. */
    static final Set<String> LOOKS =
            words("left right big Big bigg Bigg bigl bigr Bigl Bigr displaystyle textstyle limits"
                    + " nolimits quad qquad hspace vspace hfill middle mathstrut boldsymbol bf rm it thinspace scriptstyle"
                    + " allowbreak newline angle triangle");

    /** Commands whose argument is taken as it is. */
    static final Set<String> WRAPPERS =
            words("boxed fbox mathbf mathrm mathit mathsf mathcal mathfrak vec hat bar tilde"
                    + " overrightarrow overleftarrow widehat widetilde bm operatorname underline");

    /** Commands whose argument is words. */
    static final Set<String> TEXTS = words("text textbf textit textrm textnormal mbox hbox textsf texttt");

    static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("cdot", "*"),
            Map.entry("times", "*"),
            Map.entry("ast", "*"),
            Map.entry("div", "/"),
            Map.entry("le", "<="),
            Map.entry("leq", "<="),
            Map.entry("leqslant", "<="),
            Map.entry("ge", ">="),
            Map.entry("geq", ">="),
            Map.entry("geqslant", ">="),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("ne", "!="),
            Map.entry("neq", "!="),
            Map.entry("approx", "~"),
            Map.entry("simeq", "~"),
            Map.entry("equiv", "="),
            Map.entry("in", "in"),
            Map.entry("pm", "±"),
            Map.entry("mp", "∓"),
            Map.entry("cup", "∪"),
            Map.entry("bigcup", "∪"),
            Map.entry("cap", "∩"),
            Map.entry("setminus", "\\"),
            Map.entry("colon", ":"),
            Map.entry("mid", "|"),
            Map.entry("vert", "|"),
            Map.entry("lvert", "|"),
            Map.entry("rvert", "|"),
            Map.entry("langle", "⟨"),
            Map.entry("rangle", "⟩"),
            Map.entry("lbrace", "⦃"),
            Map.entry("rbrace", "⦄"),
            Map.entry("lbrack", "["),
            Map.entry("rbrack", "]"),
            Map.entry("land", ","),
            Map.entry("lor", ","),
            Map.entry("wedge", ","),
            Map.entry("vee", ","));

    /** Words between answers. */
    static final Set<String> CONJUNCTIONS = words("and or и или либо");

    /** Units that are written without \text; a lone letter is a variable. */
    static final Set<String> UNITS = words(
            "cm mm km kg mg ml dm ft mi lb lbs oz mph kph hr hrs min sec cents cent meters"
                    + " meter metres miles mile inches inch feet foot yards degrees degree dollars dollar units unit square cubic"
                    + " hours hour minutes minute seconds second days day weeks week months month years year percent percentage"
                    + " pct pounds grams liters litres gallons people students ways см мм км кг мл дм м г л ч с мин сек руб");

    static final Set<String> PERCENT = words("percent percentage pct процент процента процентов");

    private Vocabulary() {}

    private static Set<String> words(String names) {
        return Arrays.stream(names.split(" ")).collect(Collectors.toUnmodifiableSet());
    }
}
