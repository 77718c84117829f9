package dev.etalon.optimize.reflect;

import dev.etalon.core.score.CallException;

/** Writes a better text. */
@FunctionalInterface
public interface Writer {
    Written write(Reflection reflection) throws CallException, InterruptedException;
}
