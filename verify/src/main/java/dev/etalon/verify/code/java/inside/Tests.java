package dev.etalon.verify.code.java.inside;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds a sample's tests. The method under test lives in another process: what the tests call is a stub that asks the host. */
final class Tests {
    private Tests() {}

    /** The launcher's entry. */
    public static void main(String[] args) throws Exception {
        Pipes pipes = Pipes.taken();
        Map<String, @Nullable Object> order = pipes.hear();
        if (order != null) {
            Bridge.start(pipes, String.valueOf(order.get("class")), Boolean.TRUE.equals(order.get("back")));
            pipes.say(verdict(order));
        }
        Runtime.getRuntime().halt(0);
    }

    private static Map<String, ?> verdict(Map<String, @Nullable Object> order) {
        try {
            if (order.get("cases") instanceof List<?> cases && !cases.isEmpty()) {
                return new Cases(order).verdict(cases);
            }
            program(order);
        } catch (Throwable e) {
            return failed(
                    e instanceof InvocationTargetException && e.getCause() != null ? e.getCause() : e,
                    String.valueOf(order.get("source")));
        }
        return Bridge.calls() > 0 ? Map.of("verdict", "passed") : broken("the tests never call the candidate");
    }

    private static void program(Map<String, @Nullable Object> order) throws Exception {
        BytesLoader loader = new BytesLoader(Tests.class.getClassLoader(), order.get("classes"));
        loader.setDefaultAssertionStatus(true);
        Class<?> type = loader.program();
        if (type == null) {
            throw new IllegalStateException("the tests have no main");
        }
        Method main = type.getDeclaredMethod("main", String[].class);
        main.setAccessible(true);
        main.invoke(null, (Object) new String[0]);
    }

    private static Map<String, ?> failed(Throwable error, String source) {
        String uncrossable = Bridge.uncrossable();
        if (uncrossable != null) {
            String why = "the tests pass " + uncrossable;
            return Bridge.passedTooMuch() ? broken(why) : Map.of("verdict", "uncrossable", "message", why);
        }
        if (Bridge.calls() == 0) {
            return broken("the tests fail before they call the candidate: " + error);
        }
        Map<String, Object> failed = new LinkedHashMap<>(Bridge.seen());
        failed.put("verdict", "failed");
        failed.put("test", line(error, source));
        if (!(error instanceof AssertionError)) {
            failed.put("exception", String.valueOf(error));
        }
        return failed;
    }

    /** The line of the tests that an error came through. */
    private static String line(Throwable error, String source) {
        for (StackTraceElement frame : error.getStackTrace()) {
            if (frame.getMethodName().equals("main") && frame.getLineNumber() > 0) {
                return source.lines()
                        .skip(frame.getLineNumber() - 1L)
                        .findFirst()
                        .orElse("")
                        .strip();
            }
        }
        return "";
    }

    static Map<String, ?> broken(String why) {
        return Map.of("verdict", "broken", "message", why);
    }
}
