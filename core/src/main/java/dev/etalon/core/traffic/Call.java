package dev.etalon.core.traffic;

import dev.etalon.core.score.CallException;

/** One attempt at a call to the outside. */
@FunctionalInterface
public interface Call<T> {

    /**
     * Sends and waits for the reply.
     *
     * @throws CallException when no usable reply came
     * @throws InterruptedException when the calling thread is interrupted; the call is given up
     */
    T run() throws CallException, InterruptedException;
}
