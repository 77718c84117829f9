package dev.etalon.verify.code.java.inside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands in the tests' process in place of the candidate: every call goes over the host to the candidate's process. */
public final class Bridge {
    private static final int LONGEST = 500;
    private static final int MOST_SHOWN = 10;
    private static final IdentityHashMap<Object, Integer> OBJECTS = new IdentityHashMap<>();
    private static final List<String> SHOWN = new ArrayList<>();

    private static @Nullable Pipes pipes;
    private static String owner = "";
    private static boolean back;
    private static int calls;
    private static String lastCall = "";
    private static @Nullable Object lastValue;
    private static @Nullable String uncrossable;
    private static boolean tooMuch;

    private Bridge() {}

    static void start(Pipes newPipes, String newOwner, boolean argumentsBack) {
        pipes = newPipes;
        owner = newOwner;
        back = argumentsBack;
    }

    /**
     * Calls the candidate.
     *
     * @param self the tests' object; null for a static method
     * @param type the class that the method promises
     */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"
    }) // the compiler of the tests knows the type, and checks the cast
    public static <R extends @Nullable Object> R call(
            @Nullable Object self, String name, Class<?> type, @Nullable Object[] arguments) {
        lastCall = name + shown(Arrays.asList(arguments), "(", ")");
        Map<String, @Nullable Object> reply = asked(name, self, arguments);
        calls++;
        if (reply.get("raised") instanceof Map<?, ?> raised) {
            lastValue = raised;
            note(lastCall + " throws " + raised.get("type"));
            throw Raised.again(String.valueOf(raised.get("type")), String.valueOf(raised.get("message")));
        }
        if (back && Values.decoded(reply.get("args")) instanceof List<?> left) {
            for (int i = 0; i < arguments.length; i++) {
                changed(arguments[i], left.get(i));
            }
        }
        Object value = Coercion.to(type, Values.decoded(reply.get("value")));
        lastValue = value;
        note(lastCall + " = " + shown(value));
        return (R) value;
    }

    private static Map<String, @Nullable Object> asked(
            String name, @Nullable Object self, @Nullable Object[] arguments) {
        Pipes known = pipes;
        if (known == null) {
            throw new IllegalStateException("the tests' process was not started");
        }
        Map<String, @Nullable Object> question = new LinkedHashMap<>();
        question.put("class", owner);
        question.put("name", name);
        if (self != null) {
            question.put("object", OBJECTS.computeIfAbsent(self, fresh -> OBJECTS.size()));
        }
        try {
            question.put("args", Values.all(arguments));
        } catch (UncrossableException e) {
            uncrossable = e.getMessage();
            tooMuch = e.tooMuch();
            throw e;
        }
        try {
            known.say(Map.of("call", question, "shown", lastCall));
            Map<String, @Nullable Object> reply = known.hear();
            if (reply == null) {
                Runtime.getRuntime().halt(3);
                throw new IllegalStateException("the host is gone");
            }
            return reply;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int calls() {
        return calls;
    }

    static @Nullable String uncrossable() {
        return uncrossable;
    }

    static boolean passedTooMuch() {
        return tooMuch;
    }

    /** What was called, and what came back, the last ones. */
    static Map<String, Object> seen() {
        Map<String, Object> seen = new LinkedHashMap<>();
        seen.put("call", lastCall);
        seen.put("got", shown(lastValue));
        seen.put("calls", List.copyOf(SHOWN));
        return seen;
    }

    private static void note(String call) {
        SHOWN.add(call);
        if (SHOWN.size() > MOST_SHOWN) {
            SHOWN.removeFirst();
        }
    }

    static String shown(@Nullable Object value) {
        String text = switch (value) {
            case null -> "null";
            case String string -> Json.write(string);
            case Collection<?> items -> shown(items, "[", "]");
            default -> value.getClass().isArray() ? shown(listed(value), "[", "]") : String.valueOf(value);
        };
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }

    private static String shown(Collection<?> items, String start, String end) {
        List<String> parts = new ArrayList<>();
        for (Object item : items) {
            parts.add(shown(item));
            if (parts.size() > 100) {
                parts.add("...");
                break;
            }
        }
        return start + String.join(", ", parts) + end;
    }

    static List<@Nullable Object> listed(Object array) {
        List<@Nullable Object> items = new ArrayList<>();
        for (int i = 0; i < Array.getLength(array); i++) {
            items.add(Array.get(array, i));
        }
        return items;
    }

    private static void changed(@Nullable Object target, @Nullable Object source) {
        try {
            restore(target, source);
        } catch (UnsupportedOperationException e) {
            // What cannot be changed here, the candidate could not have changed there.
            return;
        }
    }

    @SuppressWarnings("unchecked") // gives a collection what a copy of it holds
    private static void restore(@Nullable Object target, @Nullable Object source) {
        if (target instanceof Collection<?> to && source instanceof Collection<?> from) {
            to.clear();
            ((Collection<@Nullable Object>) to).addAll(from);
        } else if (target instanceof Map<?, ?> to && source instanceof Map<?, ?> from && !to.equals(from)) {
            to.clear();
            ((Map<@Nullable Object, @Nullable Object>) to).putAll(from);
        } else if (target != null
                && source != null
                && target.getClass().isArray()
                && source.getClass().isArray()) {
            int length = Math.min(Array.getLength(target), Array.getLength(source));
            System.arraycopy(source, 0, target, 0, length);
        }
    }
}
