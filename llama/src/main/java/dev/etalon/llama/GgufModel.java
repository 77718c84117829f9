package dev.etalon.llama;

import dev.etalon.core.model.LanguageModel;
import dev.etalon.core.model.ModelId;
import dev.etalon.core.model.ModelReply;
import dev.etalon.core.model.ModelRequest;
import dev.etalon.core.score.CallException;
import dev.etalon.core.score.FailureKind;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A model from a GGUF file, run in this process by llama.cpp. Requests are answered one after the other, whichever thread asks, and the
 * same request gets the same reply on the same machine. A prompt that does not fit the context is refused, never cut.
 */
public final class GgufModel implements LanguageModel, AutoCloseable {
    /** The provider's name in suites and in the keys of kept replies. */
    public static final String PROVIDER = "gguf";

    private static final int CLOSING_SECONDS = 30;

    private final GgufSettings settings;
    private final ModelId id;
    private final Session session;
    private final ExecutorService turns = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("llama").daemon().factory());
    private final AtomicBoolean closed = new AtomicBoolean();

    private GgufModel(GgufSettings settings, ModelId id, Session session) {
        this.settings = settings;
        this.id = id;
        this.session = session;
    }

    /**
     * Loads the model into memory.
     *
     * @throws IllegalArgumentException where the file is missing or holds no model that can be run, or a setting does not fit it
     * @throws IllegalStateException where llama.cpp does not load on this machine; both messages say what to do
     */
    public static GgufModel open(GgufSettings settings) {
        GgufFile.require(settings.file());
        return new GgufModel(settings, id(settings), new Session(LlamaLibrary.get(), settings));
    }

    /**
     * Which model this is: the file's content and the build of llama.cpp, wherever the file lies.
     *
     * @throws IllegalArgumentException where the file is missing or no GGUF file
     */
    public static ModelId id(GgufSettings settings) {
        GgufFile.require(settings.file());
        String template = settings.template() == null ? "" : " template:" + settings.template();
        return new ModelId(
                PROVIDER,
                "",
                settings.file().getFileName() + "@" + GgufFile.sha256(settings.file()) + " llama.cpp:"
                        + LibraryFile.BUILD + template);
    }

    public ModelId id() {
        return id;
    }

    @Override
    public ModelReply reply(ModelRequest request) throws CallException, InterruptedException {
        AtomicBoolean givenUp = new AtomicBoolean();
        Future<ModelReply> turn;
        try {
            turn = turns.submit(() ->
                    new Generation(session, request, settings, () -> givenUp.get() || closed.get()).reply(id.model()));
        } catch (RejectedExecutionException e) {
            throw new CallException(FailureKind.REJECTED, "the model is closed", e);
        }
        try {
            return turn.get();
        } catch (InterruptedException e) {
            givenUp.set(true);
            throw e;
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        }
    }

    private static CallException failure(@Nullable Throwable cause) throws InterruptedException {
        return switch (cause) {
            case CallException e -> new CallException(e.kind(), String.valueOf(e.getMessage()), e);
            case InterruptedException e -> throw new InterruptedException(e.getMessage());
            case IllegalArgumentException e ->
                new CallException(FailureKind.REJECTED, String.valueOf(e.getMessage()), e);
            case IllegalStateException e -> new CallException(FailureKind.SERVER, String.valueOf(e.getMessage()), e);
            case null, default -> throw new IllegalStateException(cause);
        };
    }

    /** Gives up what is being written, then frees the model's memory. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        turns.execute(session::close);
        turns.shutdown();
        try {
            if (!turns.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("llama.cpp does not come to an end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
