package dev.etalon.llama;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import dev.etalon.core.model.Message;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A model with its context, in native memory. Used by one thread at a time.
 *
 * <p>A prompt is read in chunks of fixed length, and those that the next prompt begins with too are not read again: a chunk depends on
 * nothing but itself and the chunks before it, so the numbers are the same whatever was asked before.
 */
@SuppressWarnings("restricted")
final class Session implements AutoCloseable {
    static final int CHUNK = 256;

    private static final int FIRST_GUESS = 4096;

    private final LlamaLibrary library;
    private final MemorySegment model;
    private final MemorySegment context;
    private final MemorySegment vocabulary;
    private final int words;
    private final String template;
    private int[] held = {};

    /** @throws IllegalArgumentException where the file, or its size, is not for this library or this machine */
    Session(LlamaLibrary library, GgufSettings settings) {
        this.library = library;
        this.model = load(library, settings);
        try {
            this.vocabulary = library.pointer("llama_model_get_vocab", model);
            this.words = library.number("llama_vocab_n_tokens", vocabulary);
            this.template = template(settings);
            tokens(List.of(Message.user("")));
            this.context = open(library, model, settings);
        } catch (RuntimeException e) {
            library.run("llama_model_free", model);
            throw e;
        }
    }

    private static MemorySegment load(LlamaLibrary library, GgufSettings settings) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment params = library.struct(arena, "llama_model_default_params");
            MemorySegment model = library.pointer(
                    "llama_model_load_from_file",
                    arena.allocateFrom(settings.file().toString()),
                    params);
            return present(
                    model, settings.file() + " holds no model that llama.cpp " + LibraryFile.BUILD + " can load");
        }
    }

    private static MemorySegment open(LlamaLibrary library, MemorySegment model, GgufSettings settings) {
        int trained = library.number("llama_model_n_ctx_train", model);
        Integer wanted = settings.context();
        if (wanted != null && wanted > trained) {
            throw new IllegalArgumentException(
                    "context: the model was trained for " + trained + " tokens, not " + wanted);
        }
        int size = wanted == null ? Math.min(trained, GgufSettings.USUAL_CONTEXT) : wanted;
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment params = library.struct(arena, "llama_context_default_params");
            Layouts.setInt(Layouts.CONTEXT_PARAMS, params, "n_ctx", size);
            Layouts.setInt(Layouts.CONTEXT_PARAMS, params, "n_batch", CHUNK);
            Layouts.setInt(Layouts.CONTEXT_PARAMS, params, "n_ubatch", CHUNK);
            Layouts.setInt(Layouts.CONTEXT_PARAMS, params, "n_threads", settings.threadsOrAll());
            Layouts.setInt(Layouts.CONTEXT_PARAMS, params, "n_threads_batch", settings.threadsOrAll());
            MemorySegment context = library.pointer("llama_init_from_model", model, params);
            return present(
                    context, "there is no memory for a context of " + size + " tokens; set a smaller \"context\"");
        }
    }

    private static MemorySegment present(MemorySegment pointer, String otherwise) {
        String error = LibraryLog.takeError();
        if (pointer.equals(MemorySegment.NULL)) {
            throw new IllegalArgumentException(otherwise + (error.isEmpty() ? "" : ": " + error));
        }
        return pointer;
    }

    /** Its name, or its text, which llama.cpp knows by what stands in it. */
    private String template(GgufSettings settings) {
        if (settings.template() != null) {
            return settings.template();
        }
        MemorySegment text = library.pointer("llama_model_chat_template", model, MemorySegment.NULL);
        if (text.equals(MemorySegment.NULL)) {
            throw new IllegalArgumentException(
                    settings.file()
                            + " holds no chat template: a base model does not answer; name one with \"template\", for example chatml");
        }
        return text.reinterpret(Long.MAX_VALUE).getString(0);
    }

    int contextSize() {
        return library.number("llama_n_ctx", context);
    }

    /** @throws IllegalArgumentException where the template is not known, or has no place for a message */
    int[] tokens(List<Message> messages) {
        List<ChatPrompt> pieces = ChatPrompt.pieces(render(ChatPrompt.places(messages)), messages);
        return IntStream.range(0, pieces.size())
                .mapToObj(i -> tokens(pieces.get(i), i == 0))
                .flatMapToInt(Arrays::stream)
                .toArray();
    }

    private String render(List<Message> messages) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment chat = arena.allocate(Layouts.CHAT_MESSAGE, messages.size());
            for (int i = 0; i < messages.size(); i++) {
                Message message = messages.get(i);
                long at = i * Layouts.CHAT_MESSAGE.byteSize();
                String role = message.role().name().toLowerCase(Locale.ROOT);
                chat.set(ADDRESS, at, arena.allocateFrom(role));
                chat.set(ADDRESS, at + ADDRESS.byteSize(), arena.allocateFrom(message.text()));
            }
            MemorySegment name = arena.allocateFrom(template);
            int length = render(name, chat, messages.size(), arena.allocate(FIRST_GUESS));
            if (length < 0) {
                throw new IllegalArgumentException(
                        "llama.cpp does not know the model's chat template; name the one that is"
                                + " closest with \"template\", for example chatml, llama3, gemma, mistral-v7, phi3");
            }
            MemorySegment text = arena.allocate(length + 1L);
            render(name, chat, messages.size(), text);
            return new String(text.asSlice(0, length).toArray(JAVA_BYTE), StandardCharsets.UTF_8);
        }
    }

    private int render(MemorySegment name, MemorySegment chat, int messages, MemorySegment into) {
        return library.number(
                "llama_chat_apply_template", name, chat, (long) messages, true, into, (int) into.byteSize());
    }

    private int[] tokens(ChatPrompt piece, boolean first) {
        byte[] text = piece.text().getBytes(StandardCharsets.UTF_8);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment from = LlamaLibrary.bytes(arena, text);
            MemorySegment into = arena.allocate(JAVA_INT, text.length + 8L);
            int count = library.number(
                    "llama_tokenize", vocabulary, from, text.length, into, text.length + 8, first, piece.control());
            if (count < 0) {
                throw new IllegalStateException("a text has more tokens than bytes");
            }
            return into.asSlice(0, count * JAVA_INT.byteSize()).toArray(JAVA_INT);
        }
    }

    /** Forgets all after the chunks that the prompt shares with the one before. @return how many of its tokens are held */
    int begin(int[] prompt) {
        int same = Arrays.mismatch(held, prompt);
        int shared = same < 0 ? held.length : same;
        int keep = Math.min(shared, prompt.length - 1) / CHUNK * CHUNK;
        library.flag("llama_kv_self_seq_rm", context, 0, keep, -1);
        held = Arrays.copyOf(held, keep);
        return keep;
    }

    /** Reads the prompt's next chunk. @return how many of its tokens have been read */
    int readOn(int[] prompt, int from) {
        int to = Math.min(prompt.length, from + CHUNK);
        decode(Arrays.copyOfRange(prompt, from, to));
        if (to - from == CHUNK) {
            held = Arrays.copyOf(prompt, to);
        }
        return to;
    }

    /** Goes on by one token. */
    void decode(int... tokens) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment batch =
                    library.struct(arena, "llama_batch_get_one", arena.allocateFrom(JAVA_INT, tokens), tokens.length);
            int status = library.number("llama_decode", context, batch);
            if (status != 0) {
                held = new int[0];
                throw new IllegalStateException("llama.cpp cannot go on (" + status + "): " + LibraryLog.takeError());
            }
        }
    }

    /** What it thinks of each token as the next one. */
    float[] logits() {
        return library.pointer("llama_get_logits_ith", context, -1)
                .reinterpret(words * JAVA_FLOAT.byteSize())
                .toArray(JAVA_FLOAT);
    }

    boolean ends(int token) {
        return library.flag("llama_vocab_is_eog", vocabulary, token);
    }

    /** The bytes of a token, which may be part of a character; none for a control token. */
    byte[] piece(int token) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment into = arena.allocate(FIRST_GUESS);
            int length = library.number("llama_token_to_piece", vocabulary, token, into, FIRST_GUESS, 0, false);
            return into.asSlice(0, Math.max(0, length)).toArray(JAVA_BYTE);
        }
    }

    @Nullable
    Grammar grammar(@Nullable String schema) {
        return schema == null ? null : new Grammar(library, vocabulary, SchemaGrammar.of(schema));
    }

    @Override
    public void close() {
        library.run("llama_free", context);
        library.run("llama_model_free", model);
    }
}
