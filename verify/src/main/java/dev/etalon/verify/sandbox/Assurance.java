package dev.etalon.verify.sandbox;

import java.util.Arrays;
import java.util.Locale;

/** What a sandbox guarantees, the weakest first. */
public enum Assurance {
    /** Nothing: a plain process. */
    UNCONFINED,
    /** No network and no writes outside a work directory; processes are cleaned up by group. */
    CONFINED,
    /** As {@link #NAMESPACED}, but without a system call filter: the kernel's whole surface is open. */
    NAMESPACED_UNFILTERED,
    /** No network, no host files, bounded disk, every process dies, the dangerous system calls are refused. */
    NAMESPACED,
    /** As {@link #NAMESPACED}, on a kernel of its own. */
    SEPARATE_KERNEL;

    /** The name in suites and reports, for example {@code namespaced}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The level of that name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Assurance named(String label) {
        return Arrays.stream(values())
                .filter(level -> level.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no level of assurance is called " + label));
    }

    public boolean atLeast(Assurance other) {
        return compareTo(other) >= 0;
    }
}
