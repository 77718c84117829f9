package dev.etalon.core.model;

import java.util.Optional;

/**
 * Keeps what was paid for: replies by the hash of everything that was asked. Safe for use by many threads and processes.
 */
public interface ResponseStore {

    /**
     * The reply kept under this key.
     *
     * @param key the hash of provider, endpoint, model, full request and repeat index
     */
    Optional<ModelReply> find(String key);

    /** Keeps a reply; returns when it is durable. A reply that is kept already stays as it is. */
    void keep(String key, ModelReply reply) throws InterruptedException;

    /** Keeps a reply in place of the one kept before, if any; returns when it is durable. */
    void replace(String key, ModelReply reply) throws InterruptedException;
}
