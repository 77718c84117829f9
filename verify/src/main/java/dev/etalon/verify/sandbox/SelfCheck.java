package dev.etalon.verify.sandbox;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a sandbox's attack on itself found.
 *
 * @param guarantees each with whether it held
 */
public record SelfCheck(List<Guarantee> guarantees) {

    /**
     * One promise.
     *
     * @param name for example {@code no-network}
     * @param detail what was seen
     */
    public record Guarantee(String name, boolean holds, String detail) {}

    public SelfCheck {
        guarantees = List.copyOf(guarantees);
    }

    public boolean passed() {
        return !guarantees.isEmpty() && guarantees.stream().allMatch(Guarantee::holds);
    }

    /** The promises that were broken, as one line; empty where none was. */
    public String broken() {
        return guarantees.stream()
                .filter(guarantee -> !guarantee.holds())
                .map(guarantee -> guarantee.name() + " (" + guarantee.detail() + ")")
                .collect(Collectors.joining("; "));
    }
}
