package dev.etalon.encoders;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Loads what is not Java, and says what to do where it does not load. */
final class NativeLibraries {
    private static final String TOKENIZER_CACHE = "DJL_CACHE_DIR";

    private NativeLibraries() {}

    /** @throws IllegalStateException when the library does not load; the message says what to do */
    static OrtEnvironment onnxRuntime() {
        return load("ONNX Runtime", OrtEnvironment::getEnvironment);
    }

    /** Runs the first use of the tokenizers' library. */
    static <T> T tokenizers(Supplier<T> use) {
        // It would ask the cloud's metadata service who we are and report its use; a quality tool calls nobody unasked.
        setUnlessSet("OPT_OUT_TRACKING", "true");
        setUnlessSet("ai.djl.offline", "true");
        if (System.getenv(TOKENIZER_CACHE) == null && !writable(Path.of(System.getProperty("user.home", ".")))) {
            setUnlessSet(TOKENIZER_CACHE, temporary() + "/etalon-djl");
        }
        return load("Hugging Face tokenizers", use);
    }

    private static <T> T load(String library, Supplier<T> use) {
        try {
            return use.get();
        } catch (LinkageError e) {
            throw new IllegalStateException(
                    "the native library of " + library + " does not load: " + e.getMessage() + ". It is unpacked into "
                            + temporary() + ", which must be writable and allow programs to run; choose another folder"
                            + " with -Djava.io.tmpdir=FOLDER. There are builds for Linux, macOS and Windows on x64, and"
                            + " for Linux and macOS on ARM; they need glibc",
                    e);
        }
    }

    private static boolean writable(Path home) {
        try {
            return Files.isWritable(Files.createDirectories(home.resolve(".djl.ai")));
        } catch (IOException e) {
            return false;
        }
    }

    private static String temporary() {
        return System.getProperty("java.io.tmpdir", "/tmp");
    }

    private static void setUnlessSet(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
