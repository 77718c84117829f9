package dev.etalon.optimize.program;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One version of a program: its texts by the name of the component they belong to, in the order of the first version. */
public final class Candidate {
    private final Map<String, String> texts;
    private final List<String> components;
    private final String hash;

    /** @param texts at least one */
    public Candidate(Map<String, String> texts) {
        this.texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("a candidate needs a text");
        }
        this.components = List.copyOf(texts.keySet());
        this.hash = hash(texts);
    }

    public Map<String, String> texts() {
        return texts;
    }

    public static Candidate of(String component, String text) {
        return new Candidate(Map.of(component, text));
    }

    /** The same candidate with one more component. */
    public Candidate and(String component, String text) {
        if (texts.containsKey(component)) {
            throw new IllegalArgumentException("there is a component \"" + component + "\" already");
        }
        Map<String, String> more = new LinkedHashMap<>(texts);
        more.put(component, text);
        return new Candidate(more);
    }

    public List<String> components() {
        return components;
    }

    /** @throws IllegalArgumentException when there is no such component */
    public String text(String component) {
        String text = texts.get(component);
        if (text == null) {
            throw new IllegalArgumentException(
                    "there is no component \"" + component + "\"; there are " + components());
        }
        return text;
    }

    /** The same candidate with other texts for some components. */
    public Candidate with(Map<String, String> changed) {
        changed.keySet().forEach(this::text);
        Map<String, String> more = new LinkedHashMap<>(texts);
        more.putAll(changed);
        return new Candidate(more);
    }

    /** The SHA-256, in hex, of all names and texts, whatever their order. */
    public String hash() {
        return hash;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Candidate candidate && hash.equals(candidate.hash);
    }

    @Override
    public int hashCode() {
        return hash.hashCode();
    }

    @Override
    public String toString() {
        return texts.toString();
    }

    private static String hash(Map<String, String> texts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new TreeMap<>(texts).forEach((name, text) -> {
                add(digest, name);
                add(digest, text);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** With its length in front, so that no two candidates give the same bytes. */
    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }
}
