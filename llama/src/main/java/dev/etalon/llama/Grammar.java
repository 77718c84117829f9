package dev.etalon.llama;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/** llama.cpp's grammar over one reply: which tokens may come next. Used by one thread. */
final class Grammar implements AutoCloseable {
    private static final long ENTRY = Layouts.TOKEN_DATA.byteSize();

    private final LlamaLibrary library;
    private final MemorySegment sampler;

    /** @throws IllegalArgumentException where llama.cpp cannot read it */
    Grammar(LlamaLibrary library, MemorySegment vocabulary, String gbnf) {
        this.library = library;
        try (Arena arena = Arena.ofConfined()) {
            this.sampler = library.pointer(
                    "llama_sampler_init_grammar", vocabulary, arena.allocateFrom(gbnf), arena.allocateFrom("root"));
        }
        if (sampler.equals(MemorySegment.NULL)) {
            throw new IllegalArgumentException("llama.cpp cannot read the grammar: " + LibraryLog.takeError());
        }
    }

    boolean allows(int token) {
        return Float.isFinite(masked(new int[] {token}, new float[] {0})[0]);
    }

    /** The logits with negative infinity for whatever may not come. */
    float[] masked(float[] logits) {
        int[] tokens = new int[logits.length];
        Arrays.setAll(tokens, token -> token);
        return masked(tokens, logits);
    }

    private float[] masked(int[] tokens, float[] logits) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment data = arena.allocate(Layouts.TOKEN_DATA, tokens.length);
            for (int i = 0; i < tokens.length; i++) {
                data.set(JAVA_INT, i * ENTRY, tokens[i]);
                data.set(JAVA_FLOAT, i * ENTRY + Layouts.offset(Layouts.TOKEN_DATA, "logit"), logits[i]);
            }
            MemorySegment array = arena.allocate(Layouts.TOKEN_DATA_ARRAY);
            array.set(ADDRESS, Layouts.offset(Layouts.TOKEN_DATA_ARRAY, "data"), data);
            array.set(JAVA_LONG, Layouts.offset(Layouts.TOKEN_DATA_ARRAY, "size"), tokens.length);
            array.set(JAVA_LONG, Layouts.offset(Layouts.TOKEN_DATA_ARRAY, "selected"), -1L);
            array.set(JAVA_BYTE, Layouts.offset(Layouts.TOKEN_DATA_ARRAY, "sorted"), (byte) 0);
            library.run("llama_sampler_apply", sampler, array);
            float[] masked = new float[tokens.length];
            for (int i = 0; i < tokens.length; i++) {
                masked[i] = data.get(JAVA_FLOAT, i * ENTRY + Layouts.offset(Layouts.TOKEN_DATA, "logit"));
            }
            return masked;
        }
    }

    /** Goes on by a token that it allows; another one would end the process. */
    void accept(int token) {
        library.run("llama_sampler_accept", sampler, token);
    }

    @Override
    public void close() {
        library.run("llama_sampler_free", sampler);
    }
}
