package dev.etalon.core.stats;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Random numbers that a seed decides, the same on every machine. */
final class Generators {
    private static final RandomGeneratorFactory<RandomGenerator> FACTORY =
            RandomGeneratorFactory.of("L64X128MixRandom");

    private Generators() {}

    static RandomGenerator seeded(long seed) {
        return FACTORY.create(seed);
    }
}
