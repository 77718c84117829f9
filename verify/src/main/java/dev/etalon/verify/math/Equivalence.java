package dev.etalon.verify.math;

import dev.etalon.verify.math.syntax.Expression;
import dev.etalon.verify.math.syntax.Expression.Based;
import dev.etalon.verify.math.syntax.Expression.Bracket;
import dev.etalon.verify.math.syntax.Expression.Interval;
import dev.etalon.verify.math.syntax.Expression.Items;
import dev.etalon.verify.math.syntax.Expression.Matrix;
import dev.etalon.verify.math.syntax.Expression.Ratio;
import dev.etalon.verify.math.syntax.Expression.Relation;
import dev.etalon.verify.math.syntax.Expression.SetOperation;
import dev.etalon.verify.math.syntax.Expression.Symbol;
import dev.etalon.verify.math.syntax.Expression.Words;
import dev.etalon.verify.math.syntax.Trees;
import dev.etalon.verify.math.value.LimitException;
import dev.etalon.verify.math.value.Work;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Whether an answer says the same as the reference. The reference comes first: some allowances go one way only. */
final class Equivalence {
    private static final int MOST_ITEMS = 200;

    private final MathOptions options;
    private final Scalars scalars;
    private final Relations relations;
    private final Membership membership;

    Equivalence(MathOptions options, Work work) {
        this.options = options;
        this.scalars = new Scalars(options, work);
        this.relations = new Relations(scalars, work);
        this.membership = new Membership(work);
    }

    Decision compare(Expression reference, Expression answer) throws LimitException {
        Expression gold = Matrices.folded(Trees.expanded(reference));
        Expression said = Matrices.folded(Trees.expanded(answer));
        return stripped(gold, options.renamedVariables() ? renamed(said, gold) : said);
    }

    /** Takes off what only names the result: {@code x = 5} is 5 where the other side has no equation. */
    private Decision stripped(Expression gold, Expression said) throws LimitException {
        boolean goldEquation = Assignments.isEquation(gold);
        boolean saidEquation = Assignments.isEquation(said);
        if (saidEquation && !goldEquation) {
            return stripped(gold, ((Relation) said).last());
        }
        if (goldEquation && !saidEquation && Assignments.isAssignment(gold)) {
            return stripped(((Relation) gold).last(), said);
        }
        if (Assignments.isAssignment(gold) && Assignments.isAssignment(said)) {
            return assignments((Relation) gold, (Relation) said);
        }
        Expression a = Assignments.withoutMembership(gold);
        Expression b = Assignments.withoutMembership(said);
        return unwrapped(a, b);
    }

    private Decision assignments(Relation gold, Relation said) throws LimitException {
        if (Assignments.sameName(gold.first(), said.first())) {
            return stripped(gold.last(), said.last());
        }
        return relations.compare(Assignments.shortened(gold), Assignments.shortened(said));
    }

    private Decision unwrapped(Expression gold, Expression said) throws LimitException {
        if (gold instanceof Words || said instanceof Words) {
            return words(gold, said);
        }
        if (Infinity.unlike(gold, said)) {
            return Decision.different("infinity in one only, or at a closed end");
        }
        if (gold instanceof Relation || said instanceof Relation) {
            return withRelation(gold, said);
        }
        if (isSet(gold) && isSet(said) && (isRegion(gold) || isRegion(said))) {
            return regions(gold, said);
        }
        if (isRegion(gold) != isRegion(said) && !(gold instanceof Items) && !(said instanceof Items)) {
            return Decision.different("a set and a number");
        }
        if (gold instanceof Items || said instanceof Items) {
            return items(gold, said);
        }
        if (gold instanceof Matrix || said instanceof Matrix) {
            return matrices(gold, said);
        }
        if (gold instanceof Based || said instanceof Based) {
            return based(gold, said);
        }
        return gold instanceof Ratio a && said instanceof Ratio b ? ratios(a, b) : scalars.compare(gold, said);
    }

    private static Decision words(Expression gold, Expression said) {
        String left = Texts.letters(gold);
        boolean same = !left.isEmpty() && left.equals(Texts.letters(said));
        return same ? Decision.equal("the same words") : Decision.different("other words");
    }

    private Decision withRelation(Expression gold, Expression said) throws LimitException {
        if (gold instanceof Relation a && said instanceof Relation b) {
            return relations.compare(a, b);
        }
        boolean allowed = gold instanceof Relation || options.relationForSet();
        if (!allowed || !isSet(gold instanceof Relation ? said : gold)) {
            return Decision.different("a relation and something else");
        }
        return membership.compare(gold, said);
    }

    private static boolean isRegion(Expression expression) {
        return expression instanceof Interval
                || expression instanceof SetOperation
                || (expression instanceof Symbol symbol && symbol.name().startsWith("set "));
    }

    private static boolean isSet(Expression expression) {
        return isRegion(expression)
                || (expression instanceof Items items
                        && (items.bracket() == Bracket.SET || items.items().size() == 2));
    }

    private Decision regions(Expression gold, Expression said) throws LimitException {
        if (gold instanceof Interval a && said instanceof Interval b) {
            Decision ends = compare(a.low(), b.low()).and(compare(a.high(), b.high()));
            boolean open = a.lowOpen() == b.lowOpen() && a.highOpen() == b.highOpen();
            return open ? ends : Decision.different("an end that is open in one and closed in the other");
        }
        return membership.compare(gold, said);
    }

    private Decision items(Expression gold, Expression said) throws LimitException {
        List<Expression> left = gold instanceof Items items ? items.items() : List.of(gold);
        List<Expression> right = said instanceof Items items ? items.items() : List.of(said);
        if (left.size() > MOST_ITEMS || right.size() > MOST_ITEMS) {
            throw LimitException.size("more than " + MOST_ITEMS + " items");
        }
        Bracket leftBracket = bracket(gold);
        Bracket rightBracket = bracket(said);
        boolean tuple = leftBracket == Bracket.TUPLE || rightBracket == Bracket.TUPLE;
        if (tuple && !options.anyOrder()) {
            boolean mixed = leftBracket == Bracket.SET || rightBracket == Bracket.SET;
            return mixed ? Decision.different("a set and a tuple") : inOrder(left, right);
        }
        return contained(left, right).and(contained(right, left));
    }

    private static Bracket bracket(Expression expression) {
        return expression instanceof Items items ? items.bracket() : Bracket.NONE;
    }

    private Decision inOrder(List<Expression> left, List<Expression> right) throws LimitException {
        if (left.size() != right.size()) {
            return Decision.different(left.size() + " items and " + right.size());
        }
        Decision all = Decision.equal("each item");
        Iterator<Expression> others = right.iterator();
        for (Expression item : left) {
            all = all.and(compare(item, others.next()).explained(how -> "each item: " + how));
        }
        return all;
    }

    /** Whether each of the first is among the second. */
    private Decision contained(List<Expression> some, List<Expression> all) throws LimitException {
        Decision result = Decision.equal("each item");
        for (Expression item : some) {
            Decision found = Decision.different("an item that the other has not");
            for (Expression candidate : all) {
                found = found.or(compare(item, candidate).explained(how -> "each item: " + how));
                if (found.isEqual()) {
                    break;
                }
            }
            result = result.and(found);
            if (result.outcome() == Decision.Outcome.DIFFERENT) {
                return Decision.different("an item that the other has not");
            }
        }
        return result;
    }

    private Decision matrices(Expression gold, Expression said) throws LimitException {
        if (!(gold instanceof Matrix a && said instanceof Matrix b)) {
            boolean vector = (gold instanceof Items i && i.bracket() == Bracket.TUPLE)
                    || (said instanceof Items j && j.bracket() == Bracket.TUPLE);
            return vector ? inOrder(gold.parts(), said.parts()) : Decision.different("a matrix and something else");
        }
        List<Integer> left = a.rows().stream().map(List::size).toList();
        List<Integer> right = b.rows().stream().map(List::size).toList();
        return left.equals(right)
                ? inOrder(a.parts(), b.parts()).explained(how -> how.replace("item", "entry"))
                : Decision.different("matrices of other sizes");
    }

    private Decision based(Expression gold, Expression said) throws LimitException {
        if (gold instanceof Based a && said instanceof Based b) {
            return a.equals(b)
                    ? Decision.equal("the same digits in the same base")
                    : Decision.different("other digits or another base");
        }
        Expression digits = gold instanceof Based a ? a.decimal() : gold;
        return scalars.compare(digits, said instanceof Based b ? b.decimal() : said)
                .explained(how -> how + ", the base left out");
    }

    /** Proportions are equal up to a factor. */
    private Decision ratios(Ratio gold, Ratio said) throws LimitException {
        if (gold.parts().size() != said.parts().size()) {
            return Decision.different("ratios of other lengths");
        }
        boolean zero = gold.parts().contains(Expression.ZERO) || said.parts().contains(Expression.ZERO);
        if (zero) {
            return inOrder(gold.parts(), said.parts());
        }
        Decision all = Decision.equal("each part of the ratio");
        for (int i = 1; i < gold.parts().size(); i++) {
            Expression left =
                    Expression.quotient(gold.parts().get(i), gold.parts().getFirst());
            all = all.and(scalars.compare(
                    left, Expression.quotient(said.parts().get(i), said.parts().getFirst())));
        }
        return all;
    }

    /** The answer with the reference's names for its variables, in alphabetical order. */
    private static Expression renamed(Expression said, Expression gold) {
        List<String> from = new ArrayList<>(Trees.variables(said));
        List<String> to = new ArrayList<>(Trees.variables(gold));
        if (from.size() != to.size()) {
            return said;
        }
        Map<String, String> names = new TreeMap<>();
        for (int i = 0; i < from.size(); i++) {
            names.put(from.get(i), to.get(i));
        }
        return withNames(said, names);
    }

    private static Expression withNames(Expression expression, Map<String, String> names) {
        return expression instanceof Symbol symbol
                ? new Symbol(names.getOrDefault(symbol.name(), symbol.name()))
                : Trees.mapped(expression, part -> withNames(part, names));
    }
}
