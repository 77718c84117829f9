package dev.etalon.verify.structure;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares made calls with the expected ones. */
final class ToolCallMatch {
    private static final int SHOWN = 120;
    private static final int LARGEST_EXPONENT = 400;

    private final ToolCallOptions options;

    ToolCallMatch(ToolCallOptions options) {
        this.options = options;
    }

    /** What is wrong with the calls; empty where they match. */
    String problem(List<ToolCall> expected, List<ToolCall> made) {
        if (made.size() < expected.size() || (made.size() > expected.size() && !options.extraCalls())) {
            return made.size() + " calls, not " + expected.size() + described(expected, made);
        }
        return options.ordered() ? inOrder(expected, made) : inAnyOrder(expected, made);
    }

    private static String described(List<ToolCall> expected, List<ToolCall> made) {
        return ": " + names(made) + " in place of " + names(expected);
    }

    private static List<String> names(List<ToolCall> calls) {
        return calls.stream().map(ToolCall::name).toList();
    }

    private String inOrder(List<ToolCall> expected, List<ToolCall> made) {
        int next = 0;
        String problem = "";
        for (ToolCall call : made) {
            if (next == expected.size()) {
                break;
            }
            String found = difference(expected.get(next), call);
            next += found.isEmpty() ? 1 : 0;
            problem = problem.isEmpty() ? found : problem;
        }
        return next == expected.size() ? "" : problem;
    }

    /** A greatest matching by augmenting paths: with tolerance, one call may match several. */
    private String inAnyOrder(List<ToolCall> expected, List<ToolCall> made) {
        Map<Integer, Integer> takers = new HashMap<>();
        List<List<Integer>> candidates = candidates(expected, made);
        for (int i = 0; i < expected.size(); i++) {
            if (!place(i, candidates, takers, new HashSet<>())) {
                return nearest(expected.get(i), made);
            }
        }
        return "";
    }

    /** For each expected call the made ones that match it. */
    private List<List<Integer>> candidates(List<ToolCall> expected, List<ToolCall> made) {
        List<List<Integer>> all = new ArrayList<>();
        for (ToolCall call : expected) {
            List<Integer> some = new ArrayList<>();
            for (int j = 0; j < made.size(); j++) {
                if (difference(call, made.get(j)).isEmpty()) {
                    some.add(j);
                }
            }
            all.add(some);
        }
        return all;
    }

    private static boolean place(
            int index, List<List<Integer>> candidates, Map<Integer, Integer> takers, Set<Integer> seen) {
        for (int j : candidates.get(index)) {
            if (seen.add(j)) {
                Integer taker = takers.get(j);
                if (taker == null || place(taker, candidates, takers, seen)) {
                    takers.put(j, index);
                    return true;
                }
            }
        }
        return false;
    }

    private String nearest(ToolCall expected, List<ToolCall> made) {
        return made.stream()
                .filter(call -> call.name().equals(expected.name()))
                .map(call -> difference(expected, call))
                .filter(problem -> !problem.isEmpty())
                .findFirst()
                .orElse("no call of " + expected.name() + ", but of " + names(made));
    }

    private String difference(ToolCall expected, ToolCall made) {
        if (!expected.name().equals(made.name())) {
            return "a call of " + made.name() + " in place of " + expected.name();
        }
        return difference(expected.arguments(), made.arguments(), expected.name());
    }

    private String difference(JsonNode expected, JsonNode made, String path) {
        if (expected.isNumber() && made.isNumber()) {
            return near(expected.decimalValue(), made.decimalValue()) ? "" : differ(expected, made, path);
        }
        if (expected.isObject() && made.isObject()) {
            return objects(expected, made, path);
        }
        if (expected.isArray() && made.isArray() && expected.size() == made.size()) {
            for (int i = 0; i < expected.size(); i++) {
                String problem = difference(expected.get(i), made.get(i), path + "[" + i + "]");
                if (!problem.isEmpty()) {
                    return problem;
                }
            }
            return "";
        }
        return expected.equals(made) ? "" : differ(expected, made, path);
    }

    private String objects(JsonNode expected, JsonNode made, String path) {
        for (Map.Entry<String, JsonNode> field : expected.properties()) {
            JsonNode value = made.path(field.getKey());
            if (value.isMissingNode()) {
                return path + "." + field.getKey() + " is missing";
            }
            String problem = difference(field.getValue(), value, path + "." + field.getKey());
            if (!problem.isEmpty()) {
                return problem;
            }
        }
        List<String> extra = new ArrayList<>();
        for (Iterator<String> names = made.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!expected.has(name)) {
                extra.add(name);
            }
        }
        return extra.isEmpty() || options.extraArguments() ? "" : path + " has more arguments: " + extra;
    }

    private boolean near(BigDecimal expected, BigDecimal made) {
        if (expected.compareTo(made) == 0) {
            return true;
        }
        if (magnitude(expected) > LARGEST_EXPONENT || magnitude(made) > LARGEST_EXPONENT) {
            return false;
        }
        BigDecimal gap = expected.subtract(made, MathContext.DECIMAL128).abs();
        BigDecimal scale = BigDecimal.ONE.max(expected.abs());
        return gap.compareTo(BigDecimal.valueOf(options.tolerance()).multiply(scale)) <= 0;
    }

    private static long magnitude(BigDecimal value) {
        return Math.abs((long) value.precision() - value.scale());
    }

    private static String differ(JsonNode expected, JsonNode made, String path) {
        return path + ": expected " + shown(expected) + ", got " + shown(made);
    }

    private static String shown(JsonNode node) {
        String text = node.toString();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }
}
