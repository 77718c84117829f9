package dev.etalon.confine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How many processes and threads this user has besides this program. The kernel counts them for RLIMIT_NPROC and shows the count nowhere,
 * so it is found by trial: the smallest limit under which one more thread starts.
 */
final class UserProcesses {
    private static final int RESOURCE = 6;
    private static final long MOST = 1 << 20;

    private final Libc libc;

    UserProcesses(Libc libc) {
        this.libc = libc;
    }

    /** Leaves the soft limit anywhere below the hard one. */
    long others() throws IOException {
        long own = threads();
        long hard = libc.hardLimit(RESOURCE);
        long low = 0;
        long high = hard < 0 ? MOST : Math.min(MOST, hard);
        while (low < high) {
            long middle = (low + high) / 2;
            libc.limit(RESOURCE, middle, hard);
            if (startsThread()) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        libc.limit(RESOURCE, high, hard);
        return Math.max(0, low - 1 - own);
    }

    private static long threads() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (line.startsWith("Threads:")) {
                return Long.parseLong(line.substring("Threads:".length()).strip());
            }
        }
        return 1;
    }

    private static boolean startsThread() {
        try {
            Thread thread = Thread.ofPlatform().start(() -> {});
            thread.join();
            return true;
        } catch (OutOfMemoryError refused) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
