package dev.etalon.llama;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/** Loads the build of llama.cpp for this platform, which a jar on the class path carries. */
@SuppressWarnings("restricted")
final class LibraryFile {
    /** llama.cpp's own name of the build; another one is another model, for it rounds otherwise. */
    static final String BUILD = "b4916";

    private static final String CARRIER = "de.kherud:llama:4.2.0";

    private LibraryFile() {}

    /** @throws IllegalStateException where it cannot be loaded; the message says what to do */
    static SymbolLookup load() {
        String resource = "/de/kherud/llama/" + platform(os(), architecture()) + "/" + fileName(os());
        try (InputStream library = LibraryFile.class.getResourceAsStream(resource)) {
            if (library == null) {
                throw new IllegalStateException("llama.cpp is not on the class path: put the jar " + CARRIER
                        + " from Maven Central beside the other libraries");
            }
            return load(library);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The system keeps what it has loaded, so the file itself goes at once: a killed process leaves nothing behind. */
    private static SymbolLookup load(InputStream library) throws IOException {
        Path file = Files.createTempFile("etalon-llama", ".lib");
        try {
            Files.copy(library, file, StandardCopyOption.REPLACE_EXISTING);
            return SymbolLookup.libraryLookup(file, Arena.global());
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "llama.cpp does not load: " + e.getMessage() + ". It is unpacked into " + file.getParent()
                            + ", which must allow programs to run (choose another folder with -Djava.io.tmpdir=FOLDER);"
                            + " on Linux it needs glibc and libgomp (Debian: apt-get install libgomp1)",
                    e);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** @throws IllegalStateException where there is no build */
    static String platform(String os, String architecture) {
        String system = os.startsWith("linux") ? "Linux" : os.startsWith("mac") ? "Mac" : "";
        String machine = switch (architecture) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "aarch64";
            default -> "";
        };
        if (system.isEmpty() || machine.isEmpty()) {
            throw new IllegalStateException("GGUF models run on Linux and macOS, on x64 and ARM, not on " + os + " "
                    + architecture + "; start a server there (Ollama, llama.cpp) and use provider ollama or openai");
        }
        return system + "/" + machine;
    }

    private static String fileName(String os) {
        return os.startsWith("mac") ? "libjllama.dylib" : "libjllama.so";
    }

    private static String os() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    }

    private static String architecture() {
        return System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
    }
}
