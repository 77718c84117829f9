package dev.etalon.app.optimize;

import dev.etalon.app.optimize.Front.Point;
import dev.etalon.core.summary.Direction;
import java.util.List;
import java.util.Locale;

/** The first two objectives of a front as a drawing: each candidate a dot, the upper right corner the best. */
final class FrontPlot {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 300;
    private static final int EDGE = 45;

    private FrontPlot() {}

    /** Empty where there is one objective only, or fewer than two candidates have both. */
    static String svg(Front front) {
        if (front.objectives().size() < 2) {
            return "";
        }
        List<Point> points = front.points().stream()
                .filter(point -> point.values().get(0).value() != null
                        && point.values().get(1).value() != null)
                .toList();
        if (points.size() < 2) {
            return "";
        }
        Scale across = new Scale(front, points, 1);
        Scale up = new Scale(front, points, 0);
        StringBuilder svg = new StringBuilder("<svg width=\"" + WIDTH + "\" height=\"" + HEIGHT
                + "\" role=\"img\" aria-label=\"the front\" font-size=\"11\">\n");
        for (Point point : points) {
            double x = EDGE + across.place(point) * (WIDTH - 2 * EDGE);
            double y = HEIGHT - EDGE - up.place(point) * (HEIGHT - 2 * EDGE);
            svg.append(String.format(
                    Locale.ROOT,
                    "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"5\" fill=\"%s\"/><text x=\"%.1f\" y=\"%.1f\">%d</text>%n",
                    x,
                    y,
                    point.winner() ? "#2e8b57" : point.unbeaten() ? "#3367d6" : "#aaaaaa",
                    x + 7,
                    y + 4,
                    point.candidate()));
        }
        return svg.append("<text x=\"5\" y=\"15\">")
                .append(OptimizationHtml.safe(up.words()))
                .append("</text><text x=\"" + EDGE + "\" y=\"" + (HEIGHT - 8) + "\">")
                .append(OptimizationHtml.safe(across.words()))
                .append("</text></svg>\n<p><small>Green: the winner; blue: unbeaten; grey: beaten.</small></p>\n")
                .toString();
    }

    /** From values to places between 0 and 1, the better the larger. */
    private static final class Scale {
        private final int column;
        private final double lowest;
        private final double highest;
        private final boolean turned;
        private final String name;

        Scale(Front front, List<Point> points, int column) {
            this.column = column;
            this.lowest = points.stream().mapToDouble(this::value).min().orElseThrow();
            this.highest = points.stream().mapToDouble(this::value).max().orElseThrow();
            this.turned = front.objectives().get(column).direction() == Direction.LOWER_IS_BETTER;
            this.name = front.objectives().get(column).objective();
        }

        private double value(Point point) {
            Double value = point.values().get(column).value();
            return value == null ? Double.NaN : value;
        }

        double place(Point point) {
            double share = highest == lowest ? 0.5 : (value(point) - lowest) / (highest - lowest);
            return turned ? 1 - share : share;
        }

        String words() {
            double worse = turned ? highest : lowest;
            double better = turned ? lowest : highest;
            return name + ": " + FrontMaker.words(worse) + " to " + FrontMaker.words(better);
        }
    }
}
