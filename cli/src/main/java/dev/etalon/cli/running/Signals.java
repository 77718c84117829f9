package dev.etalon.cli.running;

import dev.etalon.core.run.RunControl;
import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicInteger;

/** Ctrl-C once: the run takes up nothing new, what is in flight comes to its end. Twice: the process ends at once. */
public final class Signals {
    private Signals() {}

    /** From now on an interrupt of the process stops this run. */
    public static void stopOnInterrupt(RunControl control, PrintStream err) {
        AtomicInteger times = new AtomicInteger();
        Runnable handler = () -> {
            if (times.getAndIncrement() == 0) {
                err.println("etalon: stopping; calls in flight come to their end (Ctrl-C again to stop at once)");
                control.interrupt();
            } else {
                Runtime.getRuntime().halt(ExitCode.INTERRUPTED);
            }
        };
        org.jline.utils.Signals.register("INT", handler);
        org.jline.utils.Signals.register("TERM", handler);
    }
}
