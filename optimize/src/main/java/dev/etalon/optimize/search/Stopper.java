package dev.etalon.optimize.search;

import dev.etalon.core.traffic.Usage;
import dev.etalon.optimize.pool.Pool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Says before each iteration whether the search is over. */
@FunctionalInterface
public interface Stopper {
    boolean stops(Standing standing);

    /**
     * Where a search stands.
     *
     * @param iterations how many are over
     * @param evaluations how many are made
     * @param spent on evaluations and reflections, as their replies tell; the same when a search goes on after a stop
     */
    record Standing(int iterations, long evaluations, Usage spent, Pool pool) {}

    /** After so many evaluations; the last iteration may go over it. */
    static Stopper evaluations(long most) {
        return standing -> standing.evaluations() >= most;
    }

    static Stopper iterations(int most) {
        return standing -> standing.iterations() >= most;
    }

    static Stopper candidates(int most) {
        return standing -> standing.pool().size() >= most;
    }

    /** Once the best average is this high. */
    static Stopper score(double enough) {
        return standing -> standing.pool().average(standing.pool().best()) >= enough;
    }

    /** Once the best average has not risen over so many iterations. */
    static Stopper noImprovement(int iterations) {
        return new NoImprovement(iterations);
    }

    /** Once the file exists. */
    static Stopper file(Path file) {
        return standing -> Files.exists(file);
    }

    static Stopper any(List<Stopper> stoppers) {
        return standing -> stoppers.stream().anyMatch(stopper -> stopper.stops(standing));
    }

    static Stopper all(List<Stopper> stoppers) {
        return standing -> stoppers.stream().allMatch(stopper -> stopper.stops(standing));
    }
}
