package dev.etalon.core.model;

import dev.etalon.core.score.CallException;
import dev.etalon.core.score.FailureKind;
import dev.etalon.core.traffic.Call;
import dev.etalon.core.traffic.Usage;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.LongAdder;

/**
 * Serves replies from a store and keeps new ones, for all models of a run. Equal requests that are in flight at the same time are one
 * call. Errors are never kept. Safe for use by many threads.
 */
public final class Replay {
    private final ResponseStore store;
    private final ReplayMode mode;
    private final ConcurrentMap<String, CompletableFuture<ModelReply>> inFlight = new ConcurrentHashMap<>();
    private final LongAdder served = new LongAdder();
    private final LongAdder asked = new LongAdder();

    public Replay(ResponseStore store, ReplayMode mode) {
        this.store = Objects.requireNonNull(store, "store is null");
        this.mode = Objects.requireNonNull(mode, "mode is null");
    }

    public ReplayMode mode() {
        return mode;
    }

    /** How many replies came from the store, or from an equal request that was in flight. */
    public long served() {
        return served.sum();
    }

    /** How many replies a model was asked for. */
    public long asked() {
        return asked.sum();
    }

    ModelReply reply(ModelId id, ModelRequest request, Call<ModelReply> call)
            throws CallException, InterruptedException {
        String key = RequestKey.of(id, request);
        while (true) {
            CompletableFuture<ModelReply> mine = new CompletableFuture<>();
            CompletableFuture<ModelReply> theirs = inFlight.putIfAbsent(key, mine);
            if (theirs == null) {
                return lead(key, id, call, mine);
            }
            Optional<ModelReply> reply = follow(theirs);
            if (reply.isPresent()) {
                return served(reply.get());
            }
        }
    }

    private ModelReply lead(String key, ModelId id, Call<ModelReply> call, CompletableFuture<ModelReply> mine)
            throws CallException, InterruptedException {
        try {
            ModelReply reply = fromStoreOrModel(key, id, call);
            mine.complete(reply);
            return reply;
        } catch (CallException e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            inFlight.remove(key, mine);
            // Interrupted or broken: those who follow try by themselves.
            mine.cancel(false);
        }
    }

    private ModelReply fromStoreOrModel(String key, ModelId id, Call<ModelReply> call)
            throws CallException, InterruptedException {
        Optional<ModelReply> kept = mode == ReplayMode.REFRESH ? Optional.empty() : store.find(key);
        if (kept.isPresent()) {
            return served(kept.get());
        }
        if (mode == ReplayMode.REPLAY_ONLY) {
            throw miss(key, id);
        }
        asked.increment();
        ModelReply reply = call.run();
        keep(key, reply);
        return reply;
    }

    /** It says what tokens it is worth, and that it took no call. */
    private ModelReply served(ModelReply reply) {
        served.increment();
        Usage usage = reply.usage();
        return reply.withUsage(new Usage(0, usage.inputTokens(), usage.outputTokens(), usage.dollars()));
    }

    private void keep(String key, ModelReply reply) throws InterruptedException {
        if (mode == ReplayMode.REFRESH) {
            store.replace(key, reply);
        } else {
            store.keep(key, reply);
        }
    }

    /** The reply of the equal request, or empty where it was given up. */
    private static Optional<ModelReply> follow(CompletableFuture<ModelReply> theirs)
            throws CallException, InterruptedException {
        try {
            return Optional.of(theirs.get());
        } catch (CancellationException givenUp) {
            return Optional.empty();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CallException failure) {
                throw new CallException(
                        failure.kind(), String.valueOf(failure.getMessage()), failure.retryAfter(), failure);
            }
            throw new IllegalStateException("a reply fails with a CallException only", e);
        }
    }

    private static CallException miss(String key, ModelId id) {
        return new CallException(
                FailureKind.REPLAY_MISS,
                "replay only: no reply of " + id.provider() + " model " + id.model() + " is kept under " + key
                        + "; the request differs from every recorded one (prompt, decoding, schema, endpoint or repeat)."
                        + " Run once without replay-only to record it");
    }
}
