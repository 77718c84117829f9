package dev.etalon.llama;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BOOLEAN;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The functions of {@code llama.h} by name. A token takes milliseconds, a call through here a few microseconds: names and boxes are
 * cheap enough.
 */
@SuppressWarnings("restricted")
final class LlamaLibrary {
    private static final String SPINS = "0";

    private static @Nullable LlamaLibrary loaded;

    private final Linker linker = Linker.nativeLinker();
    private final SymbolLookup symbols;
    private final Map<String, MethodHandle> functions = new HashMap<>();

    private LlamaLibrary(SymbolLookup symbols) {
        this.symbols = symbols;
        declareModel();
        declareText();
        declareSampling();
    }

    /**
     * The library, loaded once a process.
     *
     * @throws IllegalStateException where it cannot be; the message says what to do
     */
    static synchronized LlamaLibrary get() {
        LlamaLibrary library = loaded;
        if (library == null) {
            waitBriefly();
            library = new LlamaLibrary(LibraryFile.load());
            library.run("llama_log_set", LibraryLog.callback(library.linker), MemorySegment.NULL);
            library.run("llama_backend_init");
            library.requireKnownLayout();
            loaded = library;
        }
        return library;
    }

    /**
     * llama.cpp's threads meet some hundred times a token, and GNU's OpenMP has them spin for milliseconds where one is late: on a
     * machine with other work that is all they do. Told before the library is loaded, for it asks once.
     */
    private static void waitBriefly() {
        Linker linker = Linker.nativeLinker();
        linker.defaultLookup().find("setenv").ifPresent(address -> {
            MethodHandle setenv =
                    linker.downcallHandle(address, FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_INT));
            try (Arena arena = Arena.ofConfined()) {
                setenv.invokeWithArguments(arena.allocateFrom("GOMP_SPINCOUNT"), arena.allocateFrom(SPINS), 0);
            } catch (Throwable e) {
                throw new IllegalStateException("setenv throws nothing", e);
            }
        });
    }

    private void declareModel() {
        declare("llama_log_set", FunctionDescriptor.ofVoid(ADDRESS, ADDRESS));
        declare("llama_backend_init", FunctionDescriptor.ofVoid());
        declare("llama_model_default_params", FunctionDescriptor.of(Layouts.MODEL_PARAMS));
        declare("llama_model_load_from_file", FunctionDescriptor.of(ADDRESS, ADDRESS, Layouts.MODEL_PARAMS));
        declare("llama_model_free", FunctionDescriptor.ofVoid(ADDRESS));
        declare("llama_model_n_ctx_train", FunctionDescriptor.of(JAVA_INT, ADDRESS));
        declare("llama_model_get_vocab", FunctionDescriptor.of(ADDRESS, ADDRESS));
        declare("llama_model_chat_template", FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS));
        declare("llama_context_default_params", FunctionDescriptor.of(Layouts.CONTEXT_PARAMS));
        declare("llama_init_from_model", FunctionDescriptor.of(ADDRESS, ADDRESS, Layouts.CONTEXT_PARAMS));
        declare("llama_free", FunctionDescriptor.ofVoid(ADDRESS));
        declare("llama_n_ctx", FunctionDescriptor.of(JAVA_INT, ADDRESS));
        declare("llama_batch_get_one", FunctionDescriptor.of(Layouts.BATCH, ADDRESS, JAVA_INT));
        declare("llama_decode", FunctionDescriptor.of(JAVA_INT, ADDRESS, Layouts.BATCH));
        declare("llama_get_logits_ith", FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_INT));
        declare("llama_kv_self_seq_rm", FunctionDescriptor.of(JAVA_BOOLEAN, ADDRESS, JAVA_INT, JAVA_INT, JAVA_INT));
    }

    private void declareText() {
        declare("llama_vocab_n_tokens", FunctionDescriptor.of(JAVA_INT, ADDRESS));
        declare("llama_vocab_is_eog", FunctionDescriptor.of(JAVA_BOOLEAN, ADDRESS, JAVA_INT));
        declare(
                "llama_tokenize",
                FunctionDescriptor.of(
                        JAVA_INT, ADDRESS, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT, JAVA_BOOLEAN, JAVA_BOOLEAN));
        declare(
                "llama_token_to_piece",
                FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT, JAVA_BOOLEAN));
        declare(
                "llama_chat_apply_template",
                FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_LONG, JAVA_BOOLEAN, ADDRESS, JAVA_INT));
    }

    private void declareSampling() {
        declare("llama_sampler_init_grammar", FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS, ADDRESS));
        declare("llama_sampler_apply", FunctionDescriptor.ofVoid(ADDRESS, ADDRESS));
        declare("llama_sampler_accept", FunctionDescriptor.ofVoid(ADDRESS, JAVA_INT));
        declare("llama_sampler_free", FunctionDescriptor.ofVoid(ADDRESS));
    }

    private void declare(String name, FunctionDescriptor descriptor) {
        MemorySegment address = symbols.find(name)
                .orElseThrow(() -> new IllegalStateException(
                        "this build of llama.cpp has no function " + name + "; " + LibraryFile.BUILD + " is needed"));
        functions.put(name, linker.downcallHandle(address, descriptor));
    }

    /** Fields that stand elsewhere would be read as other fields: a build whose defaults are not where we look is refused. */
    private void requireKnownLayout() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment model = struct(arena, "llama_model_default_params");
            MemorySegment context = struct(arena, "llama_context_default_params");
            boolean known = Layouts.getInt(Layouts.MODEL_PARAMS, model, "split_mode") == 1
                    && Layouts.getFlag(Layouts.MODEL_PARAMS, model, "use_mmap")
                    && Layouts.getInt(Layouts.CONTEXT_PARAMS, context, "n_batch") == 2048
                    && Layouts.getInt(Layouts.CONTEXT_PARAMS, context, "pooling_type") == -1
                    && Layouts.getInt(Layouts.CONTEXT_PARAMS, context, "type_v") == 1
                    && Layouts.getFlag(Layouts.CONTEXT_PARAMS, context, "offload_kqv");
            if (!known) {
                throw new IllegalStateException(
                        "this build of llama.cpp is another one than " + LibraryFile.BUILD + ", which is needed");
            }
        }
    }

    /** Calls a function that returns a pointer. */
    MemorySegment pointer(String name, Object... arguments) {
        return (MemorySegment) call(name, arguments);
    }

    /** Calls a function that returns a structure, which the arena holds. */
    MemorySegment struct(Arena arena, String name, Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = arena;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return (MemorySegment) call(name, all);
    }

    int number(String name, Object... arguments) {
        return (Integer) call(name, arguments);
    }

    boolean flag(String name, Object... arguments) {
        return (Boolean) call(name, arguments);
    }

    void run(String name, Object... arguments) {
        invoke(name, arguments);
    }

    private Object call(String name, Object... arguments) {
        Object result = invoke(name, arguments);
        if (result == null) {
            throw new IllegalStateException(name + " returns nothing");
        }
        return result;
    }

    private @Nullable Object invoke(String name, Object... arguments) {
        MethodHandle function = functions.get(name);
        if (function == null) {
            throw new IllegalArgumentException("function " + name + " is not declared");
        }
        try {
            return function.invokeWithArguments(arguments);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("llama.cpp throws no exceptions", e);
        }
    }

    /** Bytes in memory of the library's own. */
    static MemorySegment bytes(Arena arena, byte[] content) {
        return content.length == 0 ? arena.allocate(1) : arena.allocateFrom(JAVA_BYTE, content);
    }
}
