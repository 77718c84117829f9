package dev.etalon.verify.code.java.inside;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds a candidate's classes and nothing else, and answers calls, one JSON line for one JSON line. The code shares this process, so
 * nothing that it says is trusted to be more than a value that it returned.
 */
final class Candidate {
    private final BytesLoader loader;
    private final Map<Object, Object> objects = new HashMap<>();

    private Candidate(BytesLoader loader) {
        this.loader = loader;
    }

    /** The launcher's entry. */
    public static void main(String[] args) throws Exception {
        Pipes pipes = Pipes.taken();
        Map<String, @Nullable Object> question = pipes.hear();
        if (question == null) {
            return;
        }
        BytesLoader loader = new BytesLoader(ClassLoader.getPlatformClassLoader(), question.get("classes"));
        Candidate candidate = new Candidate(loader);
        Map<String, @Nullable Object> answer = Map.of("loaded", 0);
        while (question != null) {
            Map<String, @Nullable Object> message = new LinkedHashMap<>(answer);
            message.put("id", question.get("id"));
            pipes.say(message);
            question = pipes.hear();
            answer = question == null ? answer : candidate.answer(question);
        }
        Runtime.getRuntime().halt(0);
    }

    private Map<String, @Nullable Object> answer(Map<String, @Nullable Object> question) {
        try {
            return call(question);
        } catch (UncrossableException e) {
            return Map.of("uncrossable", String.valueOf(e.getMessage()));
        } catch (InvocationTargetException e) {
            return Map.of("raised", Pipes.told(e.getCause() == null ? e : e.getCause()));
        } catch (Throwable e) {
            return Map.of("raised", Pipes.told(e));
        }
    }

    private Map<String, @Nullable Object> call(Map<String, @Nullable Object> question) throws Throwable {
        String type = String.valueOf(question.get("class"));
        String name = String.valueOf(question.get("name"));
        List<?> given = Json.list(question, "args");
        Class<?> owner = loader.named(type);
        Method method = owner == null ? null : method(owner, name, given.size());
        if (owner == null || method == null) {
            return Map.of("missing", type + "." + name + " with " + given.size() + " parameters");
        }
        @Nullable Object[] arguments = new Object[given.size()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = Coercion.to(method.getGenericParameterTypes()[i], Values.decoded(given.get(i)));
        }
        method.setAccessible(true);
        Object self = Modifier.isStatic(method.getModifiers()) ? null : object(owner, question.get("object"));
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("value", Values.encoded(method.invoke(self, arguments)));
        if (Boolean.TRUE.equals(question.get("back"))) {
            answer.put("args", Values.encoded(Arrays.asList(arguments)));
        }
        return answer;
    }

    /** Each object of the tests has its own counterpart. */
    private Object object(Class<?> owner, @Nullable Object number) throws Throwable {
        Object known = objects.get(number);
        if (known == null) {
            Constructor<?> constructor = owner.getDeclaredConstructor();
            constructor.setAccessible(true);
            known = constructor.newInstance();
            objects.put(number, known);
        }
        return known;
    }

    private static @Nullable Method method(Class<?> owner, String name, int parameters) {
        for (Method method : owner.getDeclaredMethods()) {
            if (method.getName().equals(name) && method.getParameterCount() == parameters && !method.isBridge()) {
                return method;
            }
        }
        return null;
    }
}
