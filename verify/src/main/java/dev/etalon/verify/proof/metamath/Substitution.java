package dev.etalon.verify.proof.metamath;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What stands for the variables of a statement when it is used. */
final class Substitution {
    private final int[] @Nullable [] values;

    Substitution(int symbols) {
        values = new int[symbols][];
    }

    /** @param typed an expression with its type in front */
    void set(int variable, int[] typed) {
        values[variable] = Arrays.copyOfRange(typed, 1, typed.length);
    }

    void clear(Hypothesis[] hypotheses) {
        for (Hypothesis hypothesis : hypotheses) {
            if (hypothesis.isFloating()) {
                values[hypothesis.variable()] = null;
            }
        }
    }

    /** The symbols for a variable; itself where nothing stands for it, as for a constant. */
    int[] of(int symbol) {
        int[] value = values[symbol];
        return value == null ? new int[] {symbol} : value;
    }

    long length(int[] expression) {
        long length = 0;
        for (int symbol : expression) {
            int[] value = values[symbol];
            length += value == null ? 1 : value.length;
        }
        return length;
    }

    int[] apply(int[] expression, int length) {
        int[] result = new int[length];
        int at = 0;
        for (int symbol : expression) {
            int[] value = values[symbol];
            if (value == null) {
                result[at++] = symbol;
            } else {
                System.arraycopy(value, 0, result, at, value.length);
                at += value.length;
            }
        }
        return result;
    }

    /** Whether an expression, with the values put in, is another one. */
    boolean matches(int[] expression, int[] other) {
        int at = 0;
        for (int symbol : expression) {
            int[] value = values[symbol];
            int length = value == null ? 1 : value.length;
            if (at + length > other.length) {
                return false;
            }
            boolean same =
                    value == null ? other[at] == symbol : Arrays.equals(value, 0, length, other, at, at + length);
            if (!same) {
                return false;
            }
            at += length;
        }
        return at == other.length;
    }
}
