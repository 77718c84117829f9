package dev.etalon.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds a value by a path with dots. A key that itself has dots wins; a path through a list leads into each element. */
final class FieldPath {
    /** There is no such field; null is a value. */
    enum Absent {
        ABSENT
    }

    private FieldPath() {}

    static @Nullable Object find(@Nullable Object in, String path) {
        return switch (in) {
            case null -> null;
            case Map<?, ?> map -> findInMap(map, path);
            case List<?> list -> findInEach(list, path);
            default -> Absent.ABSENT;
        };
    }

    private static @Nullable Object findInMap(Map<?, ?> map, String path) {
        if (map.containsKey(path)) {
            return map.get(path);
        }
        for (int dot = path.indexOf('.'); dot > 0; dot = path.indexOf('.', dot + 1)) {
            String head = path.substring(0, dot);
            Object found = map.containsKey(head) ? find(map.get(head), path.substring(dot + 1)) : Absent.ABSENT;
            if (!(found instanceof Absent)) {
                return found;
            }
        }
        return Absent.ABSENT;
    }

    private static Object findInEach(List<?> list, String path) {
        List<@Nullable Object> found = new ArrayList<>();
        boolean any = list.isEmpty();
        for (Object element : list) {
            Object value = find(element, path);
            any |= !(value instanceof Absent);
            if (value instanceof List<?> inner) {
                found.addAll(inner);
            } else if (!(value instanceof Absent)) {
                found.add(value);
            }
        }
        return any ? found : Absent.ABSENT;
    }
}
