package dev.etalon.verify.proof;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks at Coq source without running it. Good for clear messages; the judge is the check in the second sandbox. */
final class CoqText {
    /** Commands that touch files, load code, or switch the kernel's checks off: no proof needs them. */
    private static final Pattern FORBIDDEN =
            Pattern.compile("\\b(?:Redirect|Extraction|Extract|Load|Drop|Cd|Declare\\s+ML\\s+Module"
                    + "|Add\\s+(?:Rec\\s+)?(?:LoadPath|ML\\s+Path)|Unset\\s+(?:Guard|Universe|Positivity)\\s+Checking|bypass_check"
                    + "|Admitted|admit|give_up|Axioms?|Conjectures?)\\b");

    private CoqText() {}

    /** A command in it that no proof may use; empty where there is none. */
    static Optional<String> forbidden(String source) {
        Matcher found = FORBIDDEN.matcher(bare(source));
        return found.find() ? Optional.of(found.group().replaceAll("\\s+", " ")) : Optional.empty();
    }

    /** Whether it declares a name itself. */
    static boolean declares(String source, String name) {
        return Pattern.compile(
                        "\\b(?:Theorem|Lemma|Fact|Remark|Corollary|Proposition|Property|Definition|Fixpoint|Instance|Let"
                                + "|Example|Axiom|Parameter|Conjecture|Hypothesis|Variable)\\s+"
                                + Pattern.quote(name) + "(?![\\w'])")
                .matcher(bare(source))
                .find();
    }

    /** The source without comments, which nest, and without what stands in strings. */
    static String bare(String source) {
        StringBuilder kept = new StringBuilder();
        int depth = 0;
        boolean string = false;
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '"') {
                string = !string;
            } else if (!string && source.startsWith("(*", i)) {
                depth++;
                i++;
            } else if (!string && depth > 0 && source.startsWith("*)", i)) {
                depth--;
                i++;
                kept.append(' ');
            } else if (!string && depth == 0) {
                kept.append(c);
            }
        }
        return kept.toString();
    }
}
