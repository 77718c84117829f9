package dev.etalon.verify.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what {@code Print Assumptions} and {@code coqchk} say. Whatever is not understood is an objection. */
final class CoqAssumptions {
    private static final String CLOSED = "Closed under the global context";
    private static final Pattern NAMED = Pattern.compile("([A-Za-z_][\\w'.]*)(?:\\s*:.*)?");
    private static final List<String> MUST_BE_NONE = List.of(
            "* Constants/Inductives relying on type-in-type: <none>",
            "* Constants/Inductives relying on unsafe (co)fixpoints: <none>",
            "* Inductives whose positivity is assumed: <none>",
            "* Theory: Set is predicative");

    private CoqAssumptions() {}

    /** What a proof assumes, line by line; empty where it assumes nothing. */
    static List<String> listed(String printed) {
        String text = printed.strip();
        if (text.equals(CLOSED)) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        for (String line : text.lines().toList()) {
            boolean continues = line.startsWith(" ") || line.isBlank() || line.equals("Axioms:");
            if (!continues) {
                Matcher named = NAMED.matcher(line);
                names.add(named.matches() ? named.group(1) : line);
            }
        }
        return names.isEmpty() ? List.of("something unreadable: " + ProofText.head(text)) : names;
    }

    /** Why the assumptions are not allowed; null where they are. */
    static @Nullable String objection(List<String> assumed, List<String> allowed) {
        List<String> more =
                assumed.stream().filter(name -> !allowed.contains(name)).toList();
        return more.isEmpty()
                ? null
                : "The proof assumes what it may not: " + ProofText.head(String.join("; ", more)) + ".";
    }

    /** Why the independent checker's summary is not good enough; null where it is. */
    static @Nullable String checkerObjection(String summary) {
        for (String line : MUST_BE_NONE) {
            if (!summary.contains(line)) {
                return "coqchk does not say \"" + line.substring(2) + "\": " + ProofText.head(summary);
            }
        }
        return null;
    }
}
