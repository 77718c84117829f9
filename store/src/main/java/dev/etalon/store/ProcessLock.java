package dev.etalon.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * A lock file, held by one holder among all processes. The operating system frees it when its process dies, however it dies. The
 * file holds the process id of its holder and stays in place: removing it would let two holders lock two files of one name.
 */
final class ProcessLock implements AutoCloseable {
    /**
     * What this process holds. The operating system knows only processes: when any channel to a locked file is closed, it frees the
     * lock, whoever holds it. So a file that is held must not even be opened, by any store in this process.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private static final long WAIT_MILLISECONDS = 60_000;
    /** Far behind the process id, which thus stays readable where locks are mandatory. */
    private static final long POSITION = Long.MAX_VALUE - 1;

    private final Path file;
    private final FileChannel channel;

    private ProcessLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Takes the lock, empty where somebody has it. */
    static Optional<ProcessLock> tryTake(Path file) {
        if (!HELD.add(file)) {
            return Optional.empty();
        }
        Optional<ProcessLock> lock = Optional.empty();
        try {
            lock = lock(file);
            return lock;
        } catch (IOException e) {
            throw new StoreException(
                    "cannot lock " + file + " (" + e + "): choose a folder that this user can write to", e);
        } finally {
            if (lock.isEmpty()) {
                HELD.remove(file);
            }
        }
    }

    private static Optional<ProcessLock> lock(Path file) throws IOException {
        Files.createDirectories(Objects.requireNonNull(file.getParent(), "file has no folder"));
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock(POSITION, 1, false);
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            String holder = ProcessHandle.current().pid() + "\n";
            channel.truncate(0).write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.US_ASCII)));
            return Optional.of(new ProcessLock(file, channel));
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** Does something while holding the lock; waits a minute for it if need be. */
    static void holding(Path file, Runnable action) {
        ProcessLock lock = await(file);
        try {
            action.run();
        } finally {
            lock.close();
        }
    }

    private static ProcessLock await(Path file) {
        long end = System.nanoTime() + WAIT_MILLISECONDS * 1_000_000;
        while (System.nanoTime() < end) {
            Optional<ProcessLock> lock = tryTake(file);
            if (lock.isPresent()) {
                return lock.get();
            }
            LockSupport.parkNanos(20_000_000);
        }
        throw new StoreException(holder(file) + " holds " + file + " for more than a minute: end it, or wait for it");
    }

    /** Who has the lock, in words. Reserves the file while reading it, so that nobody here takes the lock meanwhile. */
    static String holder(Path file) {
        if (!HELD.add(file)) {
            return "this process";
        }
        try {
            return "process "
                    + Files.readString(file, StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            return "another process";
        } finally {
            HELD.remove(file);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StoreException("cannot let go of " + file + " (" + e + ")", e);
        } finally {
            HELD.remove(file);
        }
    }
}
