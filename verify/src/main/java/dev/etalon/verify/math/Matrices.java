package dev.etalon.verify.math;

import dev.etalon.verify.math.syntax.Expression;
import dev.etalon.verify.math.syntax.Expression.Matrix;
import dev.etalon.verify.math.syntax.Expression.Num;
import dev.etalon.verify.math.syntax.Expression.Product;
import dev.etalon.verify.math.syntax.Expression.Sum;
import java.util.ArrayList;
import java.util.List;

/** Sums and products of matrices, entry by entry. */
final class Matrices {
    private static final int LARGEST = 400;

    private Matrices() {}

    /** The expression with its sums and products of matrices carried out, where their sizes fit. */
    static Expression folded(Expression expression) {
        return switch (expression) {
            case Sum sum when sum.terms().stream().anyMatch(t -> folded(t) instanceof Matrix) -> sum(sum);
            case Product product
            when product.factors().stream().anyMatch(f -> folded(f) instanceof Matrix) -> product(product);
            default -> expression;
        };
    }

    private static Expression sum(Sum sum) {
        Expression total = folded(sum.terms().getFirst());
        for (Expression term : sum.terms().subList(1, sum.terms().size())) {
            if (!(total instanceof Matrix left && folded(term) instanceof Matrix right && sameSize(left, right))) {
                return sum;
            }
            total = added(left, right);
        }
        return total;
    }

    private static boolean sameSize(Matrix left, Matrix right) {
        return left.rows().size() == right.rows().size()
                && left.rows().getFirst().size() == right.rows().getFirst().size();
    }

    private static Matrix added(Matrix left, Matrix right) {
        List<List<Expression>> rows = new ArrayList<>();
        for (int i = 0; i < left.rows().size(); i++) {
            List<Expression> row = new ArrayList<>();
            for (int j = 0; j < left.rows().get(i).size(); j++) {
                row.add(new Sum(
                        List.of(left.rows().get(i).get(j), right.rows().get(i).get(j))));
            }
            rows.add(row);
        }
        return new Matrix(rows);
    }

    private static Expression product(Product product) {
        Expression total = Expression.ONE;
        for (Expression factor : product.factors()) {
            Expression next = folded(factor);
            if (total instanceof Matrix left && next instanceof Matrix right) {
                if (left.rows().getFirst().size() != right.rows().size()
                        || left.parts().size() > LARGEST) {
                    return product;
                }
                total = multiplied(left, right);
            } else if (total instanceof Matrix matrix) {
                total = scaled(matrix, next);
            } else if (next instanceof Matrix matrix) {
                total = scaled(matrix, total);
            } else {
                total = total instanceof Num num && num.equals(Expression.ONE)
                        ? next
                        : new Product(List.of(total, next));
            }
        }
        return total;
    }

    private static Matrix scaled(Matrix matrix, Expression factor) {
        return new Matrix(matrix.rows().stream()
                .map(row -> row.stream()
                        .map(entry -> (Expression) new Product(List.of(factor, entry)))
                        .toList())
                .toList());
    }

    private static Matrix multiplied(Matrix left, Matrix right) {
        List<List<Expression>> rows = new ArrayList<>();
        for (List<Expression> row : left.rows()) {
            List<Expression> entries = new ArrayList<>();
            for (int j = 0; j < right.rows().getFirst().size(); j++) {
                List<Expression> terms = new ArrayList<>();
                for (int k = 0; k < row.size(); k++) {
                    terms.add(
                            new Product(List.of(row.get(k), right.rows().get(k).get(j))));
                }
                entries.add(new Sum(terms));
            }
            rows.add(entries);
        }
        return new Matrix(rows);
    }
}
