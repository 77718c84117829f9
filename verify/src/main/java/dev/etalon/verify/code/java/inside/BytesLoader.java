package dev.etalon.verify.code.java.inside;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Classes that came as bytes over a pipe. */
final class BytesLoader extends ClassLoader {
    private static final Class<?>[] ARGUMENTS = {String[].class};

    private final Map<String, byte[]> classes = new LinkedHashMap<>();

    /** @param parent what they can see besides themselves */
    BytesLoader(ClassLoader parent, @Nullable Object encoded) {
        super(parent);
        if (encoded instanceof Map<?, ?> map) {
            map.forEach((name, bytes) ->
                    classes.put(String.valueOf(name), Base64.getDecoder().decode(String.valueOf(bytes))));
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    /** The class of that simple name, in whatever package; null where there is none. */
    @Nullable
    Class<?> named(String simple) throws ClassNotFoundException {
        for (String name : classes.keySet()) {
            if (name.equals(simple) || name.endsWith("." + simple)) {
                return loadClass(name);
            }
        }
        return null;
    }

    /** The first class with {@code public static void main(String[])}; null where there is none. */
    @Nullable
    Class<?> program() throws ClassNotFoundException {
        for (String name : classes.keySet()) {
            Class<?> type = loadClass(name);
            for (Method method : type.getDeclaredMethods()) {
                if (method.getName().equals("main") && Arrays.equals(method.getParameterTypes(), ARGUMENTS)) {
                    return type;
                }
            }
        }
        return null;
    }
}
