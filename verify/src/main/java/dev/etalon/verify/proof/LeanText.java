package dev.etalon.verify.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Looks at Lean source and at Lean's words. Lean runs code while it compiles and while it imports, so a program that a proof defines
 * could speak for the checker: everything that defines or runs one is refused by its word, wherever it stands.
 */
final class LeanText {
    private static final Pattern FORBIDDEN =
            Pattern.compile("(?<![\\w.])(?:sorry|sorryAx|admit|axiom|constant|opaque|native_decide|ofReduceBool"
                    + "|trustCompiler|unsafe|partial|implemented_by|extern|export|init|initialize|builtin_\\w+|macro|macro_rules|notation|infixl?|infixr|prefix"
                    + "|postfix|syntax|elab|elab_rules|declare_syntax_cat|run_cmd|run_elab|run_meta|run_tac|by_elab|simproc|include_str|csimp|import"
                    + "|debug\\.\\w+|eval%|reduceBool|Lean|IO|Meta|Elab)(?!\\w)|#eval|#exit");
    private static final Pattern AXIOMS = Pattern.compile("'etalonChecked' depends on axioms: \\[([^\\]]*)\\]");
    private static final Pattern NAME = Pattern.compile("[^,\\s]+");
    private static final String NONE = "'etalonChecked' does not depend on any axioms";

    private LeanText() {}

    /** A word in it that no proof may use; empty where there is none. */
    static Optional<String> forbidden(String source) {
        Matcher found = FORBIDDEN.matcher(source);
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }

    static boolean declares(String source, String name) {
        return Pattern.compile(
                        "\\b(?:theorem|lemma|def|abbrev|instance|example)\\s+" + Pattern.quote(name) + "(?![\\w'.])")
                .matcher(source)
                .find();
    }

    /** What {@code #print axioms} lists; null where it says nothing readable. */
    static @Nullable List<String> axioms(String printed) {
        Matcher listed = AXIOMS.matcher(printed.replaceAll("\\\\n|\\s+", " "));
        if (listed.find()) {
            List<String> names = new ArrayList<>();
            Matcher name = NAME.matcher(listed.group(1));
            while (name.find()) {
                names.add(name.group());
            }
            return names;
        }
        return printed.contains(NONE) ? List.of() : null;
    }
}
