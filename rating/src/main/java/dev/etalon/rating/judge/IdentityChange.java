package dev.etalon.rating.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** In what two judges differ, part by part, in words. */
final class IdentityChange {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("guideline", "the guideline (name@version#hash of its text)"),
            Map.entry("prompt", "the prompt (template#hash)"),
            Map.entry("scale", "the scale"),
            Map.entry("against", "what it compares with"),
            Map.entry("orders", "the orders of pairs"),
            Map.entry("parser", "the parser of replies"),
            Map.entry("model", "the model"),
            Map.entry("decoding", "the decoding"),
            Map.entry("reference", "whether it sees a reference"),
            Map.entry("examples", "the examples"),
            Map.entry("verdict-from", "what the verdict is taken from"),
            Map.entry("verify", "who checks the verdict"),
            Map.entry("learnt", "what it has learnt (hash)"),
            Map.entry("from", "how many answers it has learnt from"),
            Map.entry("encoder", "the encoder"),
            Map.entry("decide", "how it decides"),
            Map.entry("samples", "the number of votes"),
            Map.entry("ties", "what a draw means"),
            Map.entry("judge", "who judges"),
            Map.entry("fields", "the recorded fields"),
            Map.entry("mapping", "the mapping of recorded verdicts"));

    private IdentityChange() {}

    /** For example {@code the model: "openai/a" became "openai/b"}; one for each part that differs. */
    static List<String> between(JudgeSignature before, JudgeSignature now) {
        List<String> changes = new ArrayList<>();
        if (!before.kind().equals(now.kind())) {
            changes.add("the kind of judge: " + quoted(before.kind()) + " became " + quoted(now.kind()));
        }
        TreeSet<String> keys = new TreeSet<>(before.fields().keySet());
        keys.addAll(now.fields().keySet());
        for (String key : keys) {
            String then = String.join(", ", before.list(key));
            String here = String.join(", ", now.list(key));
            if (!then.equals(here)) {
                changes.add(WORDS.getOrDefault(key, key) + ": " + quoted(then) + " became " + quoted(here));
            }
        }
        return changes;
    }

    private static String quoted(String value) {
        return value.isEmpty() ? "nothing" : "\"" + value + "\"";
    }
}
