package dev.etalon.rating.judge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What exactly a judge measures, as one line: kind, version, then {@code key:value} fields between bars. Bars, commas and percent
 * signs within values are percent-encoded.
 *
 * @param kind {@code judge}, {@code recorded} or {@code learned}
 * @param fields in order
 */
record JudgeSignature(String kind, Map<String, String> fields) {
    static final String LIVE = "judge";
    static final String RECORDED = "recorded";
    static final String LEARNED = "learned";
    private static final String VERSION = "v1";

    JudgeSignature(String kind) {
        this(kind, new LinkedHashMap<>());
    }

    JudgeSignature with(String key, String value) {
        Map<String, String> more = new LinkedHashMap<>(fields);
        more.put(key, encoded(value));
        return new JudgeSignature(kind, more);
    }

    JudgeSignature with(String key, List<String> values) {
        Map<String, String> more = new LinkedHashMap<>(fields);
        more.put(key, values.stream().map(JudgeSignature::encoded).collect(Collectors.joining(",")));
        return new JudgeSignature(kind, more);
    }

    JudgeSignature with(String key, Optional<String> value) {
        return value.map(present -> with(key, present)).orElse(this);
    }

    JudgeSignature without(String... keys) {
        Map<String, String> fewer = new LinkedHashMap<>(fields);
        List.of(keys).forEach(fewer::remove);
        return new JudgeSignature(kind, fewer);
    }

    boolean has(String key) {
        return fields.containsKey(key);
    }

    List<String> list(String key) {
        String value = fields.getOrDefault(key, "");
        return value.isEmpty()
                ? List.of()
                : Stream.of(value.split(",", -1)).map(JudgeSignature::decoded).toList();
    }

    String line() {
        StringJoiner line = new StringJoiner("|").add(kind).add(VERSION);
        fields.forEach((key, value) -> line.add(key + ":" + value));
        return line.toString();
    }

    /** Reads a line that {@link #line} has made; empty for any other. */
    static Optional<JudgeSignature> read(String line) {
        List<String> parts = List.of(line.split("\\|", -1));
        boolean ours = parts.size() > 2
                && List.of(LIVE, RECORDED, LEARNED).contains(parts.getFirst())
                && parts.get(1).equals(VERSION);
        if (!ours) {
            return Optional.empty();
        }
        Map<String, String> fields = new LinkedHashMap<>();
        for (String part : parts.subList(2, parts.size())) {
            int colon = part.indexOf(':');
            if (colon < 0) {
                return Optional.empty();
            }
            fields.put(part.substring(0, colon), part.substring(colon + 1));
        }
        return Optional.of(new JudgeSignature(parts.getFirst(), fields));
    }

    private static String encoded(String value) {
        return value.replace("%", "%25").replace("|", "%7C").replace(",", "%2C").replace("\n", "%0A");
    }

    private static String decoded(String value) {
        return value.replace("%0A", "\n")
                .replace("%2C", ",")
                .replace("%7C", "|")
                .replace("%25", "%");
    }
}
