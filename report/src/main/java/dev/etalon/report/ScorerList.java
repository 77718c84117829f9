package dev.etalon.report;

import dev.etalon.report.ScorerCard.AggregateLine;
import dev.etalon.report.ScorerCard.OptionLine;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The kinds of scorers as text for a terminal. */
public final class ScorerList {
    private ScorerList() {}

    /** All kinds, a line each. */
    public static String text(List<ScorerCard> cards) {
        Table table = new Table("scorer", "aggregates", "range", "better", "meaning");
        for (ScorerCard card : cards) {
            List<AggregateLine> aggregates = card.aggregates();
            String names = aggregates.stream().map(AggregateLine::name).collect(Collectors.joining(", "));
            boolean known = !aggregates.isEmpty();
            table.row(
                    card.name(),
                    known ? names : "-",
                    known ? range(aggregates.get(0)) : "-",
                    known ? better(aggregates.get(0)) : "-",
                    card.meaning());
        }
        return table.text() + "\n'etalon scorers NAME' shows one with its signature and options.\n";
    }

    /** One kind with everything. */
    public static String one(ScorerCard card) {
        StringBuilder out = new StringBuilder(card.name())
                .append(": ")
                .append(card.meaning())
                .append('\n');
        out.append("signature: ")
                .append(orElse(card.signature(), "depends on what the suite gives it"))
                .append("\n\n");
        if (!card.aggregates().isEmpty()) {
            Table aggregates = new Table("aggregate", "range", "better");
            card.aggregates().forEach(one -> aggregates.row(one.name(), range(one), better(one)));
            out.append(aggregates.text()).append('\n');
        }
        Table options = new Table("option", "default", "example", "meaning");
        card.options()
                .forEach(one -> options.row(
                        one.name(),
                        one.required() ? "(required)" : orElse(one.fallback(), "-"),
                        orElse(one.example(), "-"),
                        one.meaning() + values(one)));
        return out.append(options.text()).toString();
    }

    private static String values(OptionLine option) {
        return option.values().size() < 2 ? "" : " One of " + String.join(", ", option.values()) + ".";
    }

    private static String range(AggregateLine aggregate) {
        return end(aggregate.lowest()) + " to " + end(aggregate.highest());
    }

    private static String end(@Nullable Double end) {
        if (end == null) {
            return "any";
        }
        return end == Math.rint(end) ? String.valueOf(end.longValue()) : end.toString();
    }

    private static String better(AggregateLine aggregate) {
        return aggregate.higherIsBetter() ? "higher" : "lower";
    }

    private static String orElse(@Nullable String text, String other) {
        return text == null ? other : text;
    }
}
