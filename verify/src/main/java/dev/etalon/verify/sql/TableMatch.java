package dev.etalon.verify.sql;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether two results are the same, with a tolerance for numbers. */
final class TableMatch {
    /** Above this many candidates for a row, numbers must be equal as they are sorted. */
    private static final int LARGEST_GROUP = 2000;

    private final SqlOptions options;
    private final RowComparison comparison;
    private final BigDecimal tolerance;

    /** @param comparison any but {@link RowComparison#AUTO} */
    TableMatch(SqlOptions options, RowComparison comparison) {
        this.options = options;
        this.comparison = comparison;
        this.tolerance = BigDecimal.valueOf(options.tolerance());
    }

    /** What came of it. */
    enum Outcome {
        SAME,
        DIFFERENT,
        /** There are too many ways to arrange the columns. */
        UNDECIDED
    }

    Outcome compare(Table expected, Table got) {
        if (expected.width() != got.width()) {
            return Outcome.DIFFERENT;
        }
        if (!options.anyColumnOrder()) {
            return same(expected, got) ? Outcome.SAME : Outcome.DIFFERENT;
        }
        return new Arrangements(expected, got, this).search();
    }

    /** Whether the rows are the same, column by column as they stand. */
    boolean same(Table expected, Table got) {
        return switch (comparison) {
            case AUTO -> throw new IllegalStateException("the order is not decided");
            case ORDERED -> inOrder(expected.rows(), got.rows());
            case BAG -> matched(expected.rows(), got.rows());
            case SET -> covered(expected.distinct().rows(), got.distinct().rows());
        };
    }

    private boolean inOrder(List<List<Cell>> expected, List<List<Cell>> got) {
        if (expected.size() != got.size()) {
            return false;
        }
        for (int i = 0; i < expected.size(); i++) {
            if (!sameRow(expected.get(i), got.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Each row of either side has one like it on the other. */
    private boolean covered(List<List<Cell>> expected, List<List<Cell>> got) {
        Map<List<Object>, List<List<Cell>>> left = groups(expected);
        Map<List<Object>, List<List<Cell>>> right = groups(got);
        if (!left.keySet().equals(right.keySet())) {
            return false;
        }
        return left.entrySet().stream().allMatch(group -> {
            List<List<Cell>> others = right.getOrDefault(group.getKey(), List.of());
            return all(group.getValue(), others) && all(others, group.getValue());
        });
    }

    private boolean all(List<List<Cell>> rows, List<List<Cell>> others) {
        return rows.stream().allMatch(row -> others.stream().anyMatch(other -> sameRow(row, other)));
    }

    private boolean matched(List<List<Cell>> expected, List<List<Cell>> got) {
        if (expected.size() != got.size()) {
            return false;
        }
        Map<List<Object>, List<List<Cell>>> left = groups(expected);
        Map<List<Object>, List<List<Cell>>> right = groups(got);
        return left.entrySet().stream().allMatch(group -> {
            List<List<Cell>> others = right.getOrDefault(group.getKey(), List.of());
            return others.size() == group.getValue().size() && matchedGroup(group.getValue(), others);
        });
    }

    /** Rows that agree in all but their numbers; sorted first, so that nearly always each row meets its own at once. */
    private boolean matchedGroup(List<List<Cell>> expected, List<List<Cell>> got) {
        List<List<Cell>> left = sorted(expected);
        List<List<Cell>> right = sorted(got);
        if (inOrder(left, right)) {
            return true;
        }
        if (left.size() > LARGEST_GROUP) {
            return false;
        }
        return new OneToOne(left, right, this::sameRow).complete();
    }

    private static List<List<Cell>> sorted(List<List<Cell>> rows) {
        List<List<Cell>> sorted = new ArrayList<>(rows);
        sorted.sort(TableMatch::byNumbers);
        return sorted;
    }

    private static int byNumbers(List<Cell> one, List<Cell> other) {
        for (int i = 0; i < one.size(); i++) {
            if (one.get(i) instanceof Cell.Numeric a && other.get(i) instanceof Cell.Numeric b) {
                int order = a.value().compareTo(b.value());
                if (order != 0) {
                    return order;
                }
            }
        }
        return 0;
    }

    private static Map<List<Object>, List<List<Cell>>> groups(List<List<Cell>> rows) {
        Map<List<Object>, List<List<Cell>>> groups = new HashMap<>();
        for (List<Cell> row : rows) {
            List<Object> key = row.stream()
                    .map(cell -> cell instanceof Cell.Numeric ? (Object) Cell.Numeric.class : cell)
                    .toList();
            groups.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
        }
        return groups;
    }

    private boolean sameRow(List<Cell> expected, List<Cell> got) {
        for (int i = 0; i < expected.size(); i++) {
            if (!sameCell(expected.get(i), got.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean sameCell(Cell expected, Cell got) {
        if (expected instanceof Cell.Numeric a && got instanceof Cell.Numeric b) {
            BigDecimal gap =
                    a.value().subtract(b.value(), MathContext.DECIMAL128).abs();
            BigDecimal size = a.value().abs().max(b.value().abs()).max(BigDecimal.ONE);
            return gap.compareTo(tolerance.multiply(size, MathContext.DECIMAL128)) <= 0;
        }
        return expected.equals(got);
    }
}
