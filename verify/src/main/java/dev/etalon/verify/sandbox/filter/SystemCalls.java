package dev.etalon.verify.sandbox.filter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The numbers of the system calls that the filter knows, on one kind of processor.
 *
 * @param architecture the kernel's AUDIT_ARCH constant
 * @param numbers by name, without the calls that this kind of processor does not have
 * @param confined more that are refused where no namespaces are
 */
record SystemCalls(int architecture, Map<String, Integer> numbers, Map<String, Integer> confined) {
    static final int X86_64 = 0xC000003E;
    static final int AARCH64 = 0xC00000B7;

    /** The table for a value of the system property {@code os.arch}; empty where there is none. */
    static Optional<SystemCalls> of(String osArch) {
        return switch (osArch) {
            case "amd64", "x86_64" ->
                Optional.of(new SystemCalls(X86_64, read("syscalls.txt", 1), read("confined.txt", 1)));
            case "aarch64", "arm64" ->
                Optional.of(new SystemCalls(AARCH64, read("syscalls.txt", 2), read("confined.txt", 2)));
            default -> Optional.empty();
        };
    }

    int number(String name) {
        return Objects.requireNonNull(numbers.get(name), () -> "no system call " + name);
    }

    private static Map<String, Integer> read(String table, int column) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (String line : text(table).lines().toList()) {
            String[] fields = line.split(" ", -1);
            if (!line.startsWith("#") && !fields[column].equals("-")) {
                numbers.put(fields[0], Integer.valueOf(fields[column]));
            }
        }
        return numbers;
    }

    private static String text(String table) {
        try (InputStream in = Objects.requireNonNull(SystemCalls.class.getResourceAsStream(table))) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
