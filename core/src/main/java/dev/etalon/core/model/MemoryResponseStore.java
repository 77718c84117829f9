package dev.etalon.core.model;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Keeps replies until the process ends. */
public final class MemoryResponseStore implements ResponseStore {
    private final ConcurrentMap<String, ModelReply> replies = new ConcurrentHashMap<>();

    @Override
    public Optional<ModelReply> find(String key) {
        return Optional.ofNullable(replies.get(key));
    }

    @Override
    public void keep(String key, ModelReply reply) {
        replies.putIfAbsent(key, reply);
    }

    @Override
    public void replace(String key, ModelReply reply) {
        replies.put(key, reply);
    }
}
