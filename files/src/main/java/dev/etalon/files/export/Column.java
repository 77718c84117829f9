package dev.etalon.files.export;

import java.util.Objects;

/** A column of an exported table: its name, and the type of its values. Any value may be null. */
public record Column(String name, Type type) {

    /** What a column holds. */
    public enum Type {
        /** A text. */
        TEXT,
        /** A whole number of 64 bits. */
        INTEGER,
        /** A finite number of 64 bits with a fraction. */
        NUMBER,
        /** True or false. */
        BOOLEAN,
        /** Any JSON value: nested in JSON lines, its text elsewhere. */
        JSON
    }

    public Column {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a column needs a name");
        }
        Objects.requireNonNull(type, "type is null");
    }

    public static Column text(String name) {
        return new Column(name, Type.TEXT);
    }

    public static Column integer(String name) {
        return new Column(name, Type.INTEGER);
    }

    public static Column number(String name) {
        return new Column(name, Type.NUMBER);
    }

    public static Column bool(String name) {
        return new Column(name, Type.BOOLEAN);
    }

    public static Column json(String name) {
        return new Column(name, Type.JSON);
    }
}
