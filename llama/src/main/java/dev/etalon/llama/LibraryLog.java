package dev.etalon.llama;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.atomic.AtomicReference;

/** Takes llama.cpp's log off the screen; the first error is kept for messages of ours, for those after it follow from it. */
@SuppressWarnings("restricted")
final class LibraryLog {
    private static final int ERROR = 4;
    private static final AtomicReference<String> FIRST = new AtomicReference<>("");

    private LibraryLog() {}

    /** What llama.cpp is to call: {@code void (*)(int level, const char *text, void *data)}. */
    static MemorySegment callback(Linker linker) {
        try {
            MethodType type = MethodType.methodType(void.class, int.class, MemorySegment.class, MemorySegment.class);
            return linker.upcallStub(
                    MethodHandles.lookup().findStatic(LibraryLog.class, "line", type),
                    FunctionDescriptor.ofVoid(JAVA_INT, ADDRESS, ADDRESS),
                    Arena.global());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    static void line(int level, MemorySegment text, MemorySegment ignored) {
        if (level == ERROR) {
            FIRST.compareAndSet(
                    "", text.reinterpret(Long.MAX_VALUE).getString(0).strip());
        }
    }

    /** The first error since this was asked before; empty where there was none. */
    static String takeError() {
        return FIRST.getAndSet("");
    }
}
