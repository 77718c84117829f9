package dev.etalon.metrics.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What exactly a metric measures, in the form {@code bleu|v1|case:mixed|tok:13a}.
 *
 * @param metric the metric's kind
 * @param version changes with every change of the numbers
 * @param options in their order
 */
public record Signature(String metric, int version, Map<String, String> options) {

    public Signature {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    public static Signature of(String metric, int version) {
        return new Signature(metric, version, Map.of());
    }

    /** The same, with one more option at the end. */
    public Signature with(String key, String value) {
        if (key.contains(":") || key.contains("|") || value.contains("|")) {
            throw new IllegalArgumentException("no place in a signature for " + key + ":" + value);
        }
        Map<String, String> more = new LinkedHashMap<>(options);
        more.put(key, value);
        return new Signature(metric, version, more);
    }

    /** The same, with the hash of texts too long or too free to be shown. */
    public Signature withHash(String key, List<String> texts) {
        return with(key, texts.isEmpty() ? "none" : hash(texts));
    }

    /** The same, with texts that must be read back from the signature: separators among them are escaped as in a URL. */
    public Signature withTexts(String key, List<String> texts) {
        return with(
                key,
                texts.stream()
                        .map(text ->
                                text.replace("%", "%25").replace("|", "%7C").replace(",", "%2C"))
                        .collect(Collectors.joining(",")));
    }

    /** The texts of an option; empty where there is none. */
    public List<String> texts(String key) {
        String value = options.get(key);
        return value == null
                ? List.of()
                : Stream.of(value.split(",", -1))
                        .map(text ->
                                text.replace("%2C", ",").replace("%7C", "|").replace("%25", "%"))
                        .toList();
    }

    /** Reads a signature back; empty where the text is none. */
    public static Optional<Signature> parse(String text) {
        String[] parts = text.split("\\|", -1);
        if (parts.length < 2 || !parts[1].matches("v[0-9]{1,6}")) {
            return Optional.empty();
        }
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 2; i < parts.length; i++) {
            int colon = parts[i].indexOf(':');
            if (colon < 1) {
                return Optional.empty();
            }
            options.put(parts[i].substring(0, colon), parts[i].substring(colon + 1));
        }
        return Optional.of(new Signature(parts[0], Integer.parseInt(parts[1].substring(1)), options));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(metric).append("|v").append(version);
        options.forEach((key, value) -> text.append('|').append(key).append(':').append(value));
        return text.toString();
    }

    private static String hash(List<String> texts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String text : texts) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                // The length goes in too, so that ["ab"] and ["a", "b"] differ.
                digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
