package dev.etalon.verify.code.java.inside;

import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes of a value that came over a pipe what a parameter asks for: a wider number, an array, a list of the right class. */
final class Coercion {
    private Coercion() {}

    static @Nullable Object to(Type type, @Nullable Object value) {
        Class<?> raw = raw(type);
        return switch (value) {
            case null -> null;
            case Number number when raw.isPrimitive() || Number.class.isAssignableFrom(raw) -> number(raw, number);
            case Optional<?> optional -> optional.map(inner -> to(argument(type, 0), inner));
            case Collection<?> items when raw.isArray() -> array(type, raw, items);
            case Collection<?> items -> collection(type, raw, items);
            case Map<?, ?> map -> map(type, raw, map);
            case String text when (raw == char.class || raw == Character.class) && text.length() == 1 -> text.charAt(0);
            default -> value;
        };
    }

    private static Object number(Class<?> raw, Number number) {
        boolean whole = number instanceof Integer
                || number instanceof Long
                || number instanceof Short
                || number instanceof Byte;
        if (raw == double.class || raw == Double.class) {
            return number.doubleValue();
        }
        if (raw == float.class || raw == Float.class) {
            return number.floatValue();
        }
        if (whole && (raw == long.class || raw == Long.class)) {
            return number.longValue();
        }
        if (whole && raw == BigInteger.class) {
            return BigInteger.valueOf(number.longValue());
        }
        if (raw == BigDecimal.class) {
            return new BigDecimal(number.toString());
        }
        return number;
    }

    private static Object array(Type type, Class<?> raw, Collection<?> items) {
        Type component =
                type instanceof GenericArrayType generic ? generic.getGenericComponentType() : raw.getComponentType();
        Object array = Array.newInstance(raw.getComponentType(), items.size());
        int i = 0;
        for (Object item : items) {
            Array.set(array, i++, to(component, item));
        }
        return array;
    }

    @SuppressWarnings("JdkObsolete") // a parameter may ask for a linked list
    private static Object collection(Type type, Class<?> raw, Collection<?> items) {
        List<@Nullable Object> all = new ArrayList<>();
        for (Object item : items) {
            all.add(to(argument(type, 0), item));
        }
        if (raw.isInstance(all) && items instanceof List<?>) {
            return all;
        }
        if (raw.isAssignableFrom(LinkedList.class)) {
            return items instanceof List<?> ? new LinkedList<>(all) : new java.util.LinkedHashSet<>(all);
        }
        if (raw.isAssignableFrom(java.util.LinkedHashSet.class) || raw == HashSet.class) {
            return new java.util.LinkedHashSet<>(all);
        }
        if (raw.isAssignableFrom(TreeSet.class)) {
            return new TreeSet<>(all);
        }
        if (raw.isAssignableFrom(ArrayDeque.class)) {
            return new ArrayDeque<>(all);
        }
        return raw == PriorityQueue.class ? new PriorityQueue<>(all) : items;
    }

    private static Object map(Type type, Class<?> raw, Map<?, ?> map) {
        Map<@Nullable Object, @Nullable Object> all = new LinkedHashMap<>();
        Type keys = argument(type, 0);
        map.forEach((key, value) -> all.put(key(keys, key), to(argument(type, 1), value)));
        return raw.isInstance(all) || !raw.isAssignableFrom(TreeMap.class) ? all : new TreeMap<>(all);
    }

    /** In JSON every key is a text. */
    private static @Nullable Object key(Type type, @Nullable Object key) {
        Class<?> raw = raw(type);
        if (key instanceof String text && raw == Integer.class) {
            return Integer.valueOf(text);
        }
        return key instanceof String text && raw == Long.class ? Long.valueOf(text) : to(type, key);
    }

    private static Type argument(Type type, int index) {
        if (type instanceof ParameterizedType generic && generic.getActualTypeArguments().length > index) {
            return generic.getActualTypeArguments()[index];
        }
        return Object.class;
    }

    private static Class<?> raw(Type type) {
        return switch (type) {
            case Class<?> plain -> plain;
            case ParameterizedType generic -> raw(generic.getRawType());
            case GenericArrayType array -> raw(array.getGenericComponentType()).arrayType();
            default -> Object.class;
        };
    }
}
