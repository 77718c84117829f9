package dev.etalon.confine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The order of the steps matters: what a step needs is still allowed when it comes. Any failure ends this program before the other one
 * has begun.
 */
public final class Confine {
    /** RLIMIT_NPROC. */
    private static final int PROCESSES = 6;

    private Confine() {}

    /** Takes what {@link Order} describes. */
    public static void main(String[] arguments) throws IOException {
        Order order = Order.of(arguments);
        byte[] filter = Files.readAllBytes(Path.of(order.filter()));
        try (Libc libc = new Libc()) {
            long processes = new UserProcesses(libc).others() + order.processes();
            libc.newSession();
            libc.noNewPrivileges();
            new Landlock(libc).restrict(order.readable(), order.writable());
            libc.changeDirectory(order.directory());
            libc.closeOnExec();
            libc.preparedExecution(order.command(), System.getenv());
            libc.limit(PROCESSES, processes, processes);
            for (Order.Limit limit : order.limits()) {
                libc.limit(limit.resource(), limit.soft(), limit.hard());
            }
            libc.filter(filter);
            libc.execute();
        }
    }
}
