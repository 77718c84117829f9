package dev.etalon.verify.code.java.inside;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs a candidate with its tests, where they cannot be kept apart; says how it went with the secret that it was told. */
final class Together {
    private Together() {}

    /** The launcher's entry. */
    public static void main(String[] args) throws Exception {
        Pipes pipes = Pipes.taken();
        Map<String, @Nullable Object> order = pipes.hear();
        if (order != null) {
            Map<String, @Nullable Object> verdict = verdict(order);
            verdict.put("id", order.get("id"));
            pipes.say(verdict);
        }
        Runtime.getRuntime().halt(0);
    }

    private static Map<String, @Nullable Object> verdict(Map<String, @Nullable Object> order) {
        Map<String, @Nullable Object> verdict = new LinkedHashMap<>();
        try {
            BytesLoader loader = new BytesLoader(ClassLoader.getPlatformClassLoader(), order.get("classes"));
            loader.setDefaultAssertionStatus(true);
            Class<?> type = loader.named(String.valueOf(order.get("main")));
            if (type == null) {
                throw new ClassNotFoundException(String.valueOf(order.get("main")));
            }
            Method main = type.getDeclaredMethod("main", String[].class);
            main.setAccessible(true);
            main.invoke(null, (Object) new String[0]);
            verdict.put("verdict", "passed");
        } catch (Throwable e) {
            Throwable error = e instanceof InvocationTargetException && e.getCause() != null ? e.getCause() : e;
            verdict.put("verdict", "failed");
            if (!(error instanceof AssertionError)) {
                Map<String, Object> told = Pipes.told(error);
                verdict.put("exception", told.get("type") + ": " + told.get("message"));
            }
        }
        return verdict;
    }
}
