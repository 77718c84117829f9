package dev.etalon.verify.sql;

import dev.etalon.verify.sql.TableMatch.Outcome;
import java.util.ArrayList;
import java.util.List;

/**
 * Tries the orders in which a result's columns can be the expected ones (R. Zhong, T. Yu, D. Klein, "Semantic Evaluation for Text-to-SQL
 * with Distilled Test Suites", 2020). A column is tried only where its values alone are the expected ones.
 */
final class Arrangements {
    private static final int MOST = 2000;

    private final Table expected;
    private final Table got;
    private final TableMatch match;
    private final List<List<Integer>> candidates = new ArrayList<>();
    private final int[] order;
    private final boolean[] used;
    private int tried;

    Arrangements(Table expected, Table got, TableMatch match) {
        this.expected = expected;
        this.got = got;
        this.match = match;
        this.order = new int[expected.width()];
        this.used = new boolean[expected.width()];
    }

    Outcome search() {
        for (int column = 0; column < expected.width(); column++) {
            List<Integer> like = new ArrayList<>();
            Table values = expected.arranged(new int[] {column});
            for (int other = 0; other < got.width(); other++) {
                if (match.same(values, got.arranged(new int[] {other}))) {
                    like.add(other);
                }
            }
            candidates.add(like);
        }
        if (place(0)) {
            return Outcome.SAME;
        }
        return tried >= MOST ? Outcome.UNDECIDED : Outcome.DIFFERENT;
    }

    private boolean place(int column) {
        if (column == order.length) {
            tried++;
            return match.same(expected, got.arranged(order));
        }
        for (int other : candidates.get(column)) {
            if (!used[other] && tried < MOST) {
                used[other] = true;
                order[column] = other;
                if (place(column + 1)) {
                    return true;
                }
                used[other] = false;
            }
        }
        return false;
    }
}
