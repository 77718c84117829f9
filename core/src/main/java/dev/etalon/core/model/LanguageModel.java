package dev.etalon.core.model;

import dev.etalon.core.score.CallException;

/**
 * The port to any large language model. Implementations make one attempt: they do not retry, wait or cache, the wrappers in this
 * package and in {@code traffic} do. They are safe for use by many threads.
 */
@FunctionalInterface
public interface LanguageModel {

    /**
     * Sends one request and waits for the whole reply.
     *
     * @throws CallException when there is no usable reply; a refusal and a truncated reply come back as a {@link ModelReply} with
     *     that finish reason, so that what was paid for is kept
     * @throws InterruptedException when the calling thread is interrupted; the call is given up
     */
    ModelReply reply(ModelRequest request) throws CallException, InterruptedException;
}
