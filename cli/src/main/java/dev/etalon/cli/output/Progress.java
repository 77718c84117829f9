package dev.etalon.cli.output;

import java.io.PrintStream;
import java.time.Duration;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Shows a board on the error stream, so that the output stays for results: a live bar on a terminal, else a plain line from time to
 * time. Drawing has a thread of its own, off the path of the work.
 */
public final class Progress implements AutoCloseable {
    private static final Duration LIVE = Duration.ofMillis(250);
    private static final Duration PLAIN = Duration.ofSeconds(10);

    private final Board board;
    private final View view;
    private final Thread drawer;

    /** How a board is shown. */
    private interface View {
        void show(Board board);

        void end(Board board);
    }

    private Progress(Board board, View view, Duration every) {
        this.board = board;
        this.view = view;
        this.drawer = Thread.ofVirtual().name("progress").start(() -> draw(every));
    }

    /** A live bar on a terminal, plain lines elsewhere. */
    public static Progress on(Board board, PrintStream out, boolean terminal) {
        return terminal ? new Progress(board, new Bar(out), LIVE) : new Progress(board, new Lines(out), PLAIN);
    }

    private void draw(Duration every) {
        try {
            while (true) {
                Thread.sleep(every);
                view.show(board);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Draws the last state. */
    @Override
    public void close() {
        drawer.interrupt();
        try {
            drawer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        view.end(board);
    }

    private static final class Lines implements View {
        private final PrintStream out;

        Lines(PrintStream out) {
            this.out = out;
        }

        @Override
        public void show(Board board) {
            String of = board.total() < 0 ? "" : " of " + board.total();
            String rest = board.line();
            out.println("etalon: " + board.done() + of + " trials" + (rest.isEmpty() ? "" : " · " + rest));
        }

        /** The report follows: no last line is needed. */
        @Override
        public void end(Board board) {}
    }

    private static final class Bar implements View {
        private final ProgressBar bar;

        Bar(PrintStream out) {
            bar = new ProgressBarBuilder()
                    .setInitialMax(-1)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setConsumer(new me.tongfei.progressbar.ConsoleProgressBarConsumer(out))
                    .setUpdateIntervalMillis((int) LIVE.toMillis())
                    .showSpeed()
                    .build();
        }

        @Override
        public void show(Board board) {
            bar.maxHint(board.total());
            bar.stepTo(board.done());
            bar.setExtraMessage(" " + board.line());
        }

        @Override
        public void end(Board board) {
            show(board);
            bar.close();
        }
    }
}
