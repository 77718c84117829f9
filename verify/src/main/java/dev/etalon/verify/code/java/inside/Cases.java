package dev.etalon.verify.code.java.inside;

import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Calls with arguments and expected values from JSON. */
final class Cases {
    private final String method;
    private final double tolerance;

    Cases(Map<String, @Nullable Object> order) {
        this.method = String.valueOf(order.get("method"));
        this.tolerance = order.get("tolerance") instanceof Number number ? number.doubleValue() : 0;
    }

    Map<String, ?> verdict(List<?> cases) {
        Object self = new Object();
        for (Object one : cases) {
            Map<?, ?> map = (Map<?, ?>) one;
            if (!(map.get("args") instanceof List<?> args)) {
                return Tests.broken(
                        "a case for Java needs `args`: expressions in `call` are for Python and JavaScript");
            }
            Object got = Bridge.call(self, method, Object.class, args.toArray());
            if (!same(map.get("expected"), got)) {
                Map<String, Object> failed = new LinkedHashMap<>(Bridge.seen());
                failed.put("verdict", "failed");
                failed.put("test", failed.get("call"));
                failed.put("expected", Bridge.shown(map.get("expected")));
                return failed;
            }
        }
        return Map.of("verdict", "passed");
    }

    /** JSON against Java: an array is a list, a character a text, an empty Optional null, numbers may differ by the tolerance. */
    private boolean same(@Nullable Object expected, @Nullable Object got) {
        return switch (got) {
            case null -> expected == null;
            case Optional<?> optional -> same(expected, optional.orElse(null));
            case Character c -> String.valueOf(c).equals(expected);
            case Number number -> expected instanceof Number wanted && near(wanted, number);
            case Map<?, ?> map -> expected instanceof Map<?, ?> wanted && sameMap(wanted, map);
            case Collection<?> items -> expected instanceof List<?> wanted && sameItems(wanted, items);
            default ->
                got.getClass().isArray()
                        ? expected instanceof List<?> wanted && sameItems(wanted, Bridge.listed(got))
                        : got.equals(expected);
        };
    }

    private boolean near(Number wanted, Number got) {
        if (isWhole(wanted) && isWhole(got)) {
            return wanted.toString().equals(got.toString());
        }
        double a = wanted.doubleValue();
        double b = got.doubleValue();
        return a == b || Math.abs(a - b) <= tolerance * Math.max(1, Math.max(Math.abs(a), Math.abs(b)));
    }

    private static boolean isWhole(Number number) {
        return !(number instanceof Double || number instanceof Float || number instanceof java.math.BigDecimal);
    }

    private boolean sameItems(List<?> wanted, Collection<?> got) {
        if (wanted.size() != got.size()) {
            return false;
        }
        Iterator<?> items = got.iterator();
        for (Object one : wanted) {
            if (!same(one, items.next())) {
                return false;
            }
        }
        return true;
    }

    private boolean sameMap(Map<?, ?> wanted, Map<?, ?> got) {
        Map<String, @Nullable Object> texts = new LinkedHashMap<>();
        got.forEach((key, value) -> texts.put(String.valueOf(key), value));
        if (!wanted.keySet().equals(texts.keySet())) {
            return false;
        }
        for (Map.Entry<?, ?> entry : wanted.entrySet()) {
            if (!same(entry.getValue(), texts.get(String.valueOf(entry.getKey())))) {
                return false;
            }
        }
        return true;
    }
}
