package dev.etalon.verify.code.row;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The forms of rows that are read. Each is known by its columns. */
public enum RowFormat {
    /** Chen et al. 2021: {@code check(candidate)}. */
    HUMANEVAL("prompt", "entry_point", "test"),
    /** Zheng et al. 2023, CodeGeeX: a program that throws, or a script that asserts; no entry point. */
    HUMANEVAL_X("prompt", "declaration", "test"),
    /** Austin et al. 2021, the full set and the sanitized one: asserts. */
    MBPP("test_list"),
    /** Cassano et al. 2022: what stands after the completion. */
    MULTIPL_E("prompt", "tests", "stop_tokens"),
    /** Jain et al. 2024: programs that are fed, or functions that are called. */
    LIVECODEBENCH("public_test_cases"),
    /** Ours. */
    PLAIN;

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<String> keys;

    RowFormat(String... keys) {
        this.keys = List.of(keys);
    }

    /** The columns by which it is known; none for ours, which is what is left. */
    public List<String> keys() {
        return keys;
    }

    /** The name in suites, for example {@code humaneval-x}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The format of that name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static RowFormat named(String label) {
        return Arrays.stream(values())
                .filter(format -> format.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no row format is called " + label));
    }
}
