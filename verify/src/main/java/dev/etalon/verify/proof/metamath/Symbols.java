package dev.etalon.verify.proof.metamath;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The constants and variables of a database, numbered. */
final class Symbols {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final BitSet variables = new BitSet();

    int count() {
        return names.size();
    }

    /** The number of a symbol, -1 where there is none. */
    int find(String name) {
        return numbers.getOrDefault(name, -1);
    }

    boolean isVariable(int symbol) {
        return variables.get(symbol);
    }

    int add(String name, boolean variable) {
        int number = names.size();
        names.add(name);
        numbers.put(name, number);
        variables.set(number, variable);
        return number;
    }

    String name(int symbol) {
        return names.get(symbol);
    }

    /** An expression as text, cut where it is long. */
    String text(int[] expression) {
        StringBuilder text = new StringBuilder();
        for (int symbol : expression) {
            if (text.length() > 600) {
                return text.append(" ...").toString();
            }
            text.append(text.isEmpty() ? "" : " ").append(name(symbol));
        }
        return text.toString();
    }
}
