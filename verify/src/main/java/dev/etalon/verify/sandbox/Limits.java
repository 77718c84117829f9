package dev.etalon.verify.sandbox;

import java.time.Duration;
import java.util.Objects;

/**
 * What one sandbox may use.
 *
 * @param wall from start to end
 * @param cpu per process
 * @param memory bytes of data per process, and of all its processes together
 * @param processes processes and threads at one time
 * @param fileSize bytes of one file
 * @param scratch bytes of each of the two writable directories, which are in memory
 * @param openFiles open descriptors per process
 * @param output bytes of standard output (of one line in a session), and again of standard error; more ends the sandbox
 */
public record Limits(
        Duration wall,
        Duration cpu,
        long memory,
        int processes,
        long fileSize,
        long scratch,
        int openFiles,
        int output) {

    private static final long MEBIBYTE = 1 << 20;

    /** 20 s of wall time, 10 s of CPU, 1 GiB, 64 processes, files of 16 MiB, 64 MiB of scratch space, 1 MiB of output. */
    public static final Limits DEFAULT = new Limits(
            Duration.ofSeconds(20), Duration.ofSeconds(10), 1024 * MEBIBYTE, 64, 16 * MEBIBYTE, 64 * MEBIBYTE, 64, (int)
                    MEBIBYTE);

    public Limits {
        Objects.requireNonNull(wall, "wall is null");
        Objects.requireNonNull(cpu, "cpu is null");
        if (!wall.isPositive() || cpu.toSeconds() < 1) {
            throw new IllegalArgumentException(
                    "a sandbox needs some wall time and at least 1 s of CPU, not " + wall + " and " + cpu);
        }
        if (memory < 64 * MEBIBYTE) {
            throw new IllegalArgumentException("a sandbox needs at least 64 MiB of memory, not " + memory + " bytes");
        }
        if (processes < 1 || openFiles < 8 || fileSize < 1 || scratch < 4096 || output < 1024) {
            throw new IllegalArgumentException(
                    "a sandbox needs at least 1 process, 8 open files, 1 byte a file, 4 KiB of scratch space and 1 KiB of output");
        }
    }

    public Limits withTime(Duration newWall, Duration newCpu) {
        return new Limits(newWall, newCpu, memory, processes, fileSize, scratch, openFiles, output);
    }

    public Limits withMemory(long newMemory) {
        return new Limits(wall, cpu, newMemory, processes, fileSize, scratch, openFiles, output);
    }

    public Limits withProcesses(int newProcesses) {
        return new Limits(wall, cpu, memory, newProcesses, fileSize, scratch, openFiles, output);
    }

    public Limits withOutput(int newOutput) {
        return new Limits(wall, cpu, memory, processes, fileSize, scratch, openFiles, newOutput);
    }
}
