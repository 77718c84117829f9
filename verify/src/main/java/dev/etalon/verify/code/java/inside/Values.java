package dev.etalon.verify.code.java.inside;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Carries plain values over a pipe as JSON: tagged, so that a long stays a long, and rebuilt from classes of the platform only. A list, a
 * set or a map crosses as what it holds, whatever its class.
 */
final class Values {
    private static final int DEEPEST = 50;
    private static final int MOST = 200_000;

    private int left = MOST;

    static @Nullable Object encoded(@Nullable Object value) {
        return new Values().encode(value, 0);
    }

    static List<@Nullable Object> all(@Nullable Object[] values) {
        return new Values().all(Arrays.asList(values), 0);
    }

    private @Nullable Object encode(@Nullable Object value, int depth) {
        if (--left < 0) {
            throw new UncrossableException("more than " + MOST + " values", true);
        }
        if (depth > DEEPEST) {
            throw new UncrossableException("a value nested deeper than " + DEEPEST + " levels", true);
        }
        return switch (value) {
            case null -> null;
            case Boolean truth -> truth;
            case String string -> string;
            case Integer number -> number;
            case Number number -> number(number);
            case Character c -> Map.of("c", String.valueOf(c));
            case List<?> list -> Map.of("l", all(list, depth));
            case Set<?> set -> Map.of("s", all(set, depth));
            case Collection<?> others -> Map.of("l", all(others, depth));
            case Map<?, ?> map -> Map.of("d", entries(map, depth));
            case Optional<?> optional -> Map.of("o", all(optional.stream().toList(), depth));
            default -> array(value, depth);
        };
    }

    private static Object number(Number number) {
        return switch (number) {
            case Long n -> Map.of("j", n.toString());
            case Double n -> Map.of("f", Double.toHexString(n));
            case Float n -> Map.of("g", Float.toHexString(n));
            case Short n -> Map.of("h", n.toString());
            case Byte n -> Map.of("y", n.toString());
            case BigInteger n when n.getClass() == BigInteger.class -> Map.of("i", n.toString());
            case BigDecimal n when n.getClass() == BigDecimal.class -> Map.of("e", n.toString());
            default ->
                throw new UncrossableException(
                        "a value of type " + number.getClass().getName());
        };
    }

    private List<@Nullable Object> all(Collection<?> values, int depth) {
        List<@Nullable Object> all = new ArrayList<>();
        for (Object value : values) {
            all.add(encode(value, depth + 1));
        }
        return all;
    }

    private List<@Nullable Object> entries(Map<?, ?> map, int depth) {
        List<@Nullable Object> entries = new ArrayList<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            List<@Nullable Object> pair = new ArrayList<>();
            pair.add(encode(entry.getKey(), depth + 1));
            pair.add(encode(entry.getValue(), depth + 1));
            entries.add(pair);
        }
        return entries;
    }

    private Object array(Object value, int depth) {
        Class<?> component = value.getClass().getComponentType();
        if (component == null) {
            throw new UncrossableException("a value of type " + value.getClass().getName());
        }
        List<@Nullable Object> all = new ArrayList<>();
        for (int i = 0; i < Array.getLength(value); i++) {
            all.add(encode(Array.get(value, i), depth + 1));
        }
        return Map.of("a", List.of(component.descriptorString(), all));
    }

    static @Nullable Object decoded(@Nullable Object data) {
        if (data instanceof String string) {
            return string.intern(); // tests that compare texts by == see what literals would be
        }
        if (!(data instanceof Map<?, ?> map)) {
            return data;
        }
        Map.Entry<?, ?> only = map.entrySet().iterator().next();
        Object body = only.getValue();
        String text = String.valueOf(body);
        return switch (String.valueOf(only.getKey())) {
            case "j" -> Long.valueOf(text);
            case "f" -> Double.valueOf(text);
            case "g" -> Float.valueOf(text);
            case "h" -> Short.valueOf(text);
            case "y" -> Byte.valueOf(text);
            case "i" -> new BigInteger(text);
            case "e" -> new BigDecimal(text);
            case "c" -> text.charAt(0);
            case "l" -> items(body);
            case "s" -> new LinkedHashSet<>(items(body));
            case "o" -> items(body).stream().findFirst();
            case "d" -> map(body);
            default -> array(body);
        };
    }

    private static List<?> listed(@Nullable Object body) {
        if (!(body instanceof List<?> list)) {
            throw new IllegalArgumentException("a value without a list");
        }
        return list;
    }

    private static List<@Nullable Object> items(@Nullable Object body) {
        List<@Nullable Object> items = new ArrayList<>();
        for (Object item : listed(body)) {
            items.add(decoded(item));
        }
        return items;
    }

    private static Map<@Nullable Object, @Nullable Object> map(@Nullable Object body) {
        Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
        for (Object entry : listed(body)) {
            List<?> pair = (List<?>) entry;
            map.put(decoded(pair.get(0)), decoded(pair.get(1)));
        }
        return map;
    }

    private static Object array(@Nullable Object body) {
        List<?> parts = listed(body);
        List<@Nullable Object> items = items(parts.get(1));
        Object array = Array.newInstance(component((String) parts.get(0)), items.size());
        for (int i = 0; i < items.size(); i++) {
            Array.set(array, i, items.get(i));
        }
        return array;
    }

    /** Only classes of java.lang, java.math and java.util are made from a name; others become Object. */
    private static Class<?> component(String descriptor) {
        if (descriptor.startsWith("[")) {
            return component(descriptor.substring(1)).arrayType();
        }
        return switch (descriptor) {
            case "I" -> int.class;
            case "J" -> long.class;
            case "D" -> double.class;
            case "F" -> float.class;
            case "S" -> short.class;
            case "B" -> byte.class;
            case "C" -> char.class;
            case "Z" -> boolean.class;
            default -> named(descriptor.substring(1, descriptor.length() - 1).replace('/', '.'));
        };
    }

    private static Class<?> named(String name) {
        boolean plain = name.matches("java\\.(?:lang|math|util)\\.\\w+");
        try {
            return plain ? Class.forName(name, false, null) : Object.class;
        } catch (ClassNotFoundException e) {
            return Object.class;
        }
    }
}
