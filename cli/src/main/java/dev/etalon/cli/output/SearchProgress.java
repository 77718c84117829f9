package dev.etalon.cli.output;

import dev.etalon.core.traffic.Usage;
import dev.etalon.optimize.pool.Pool;
import dev.etalon.optimize.search.Event;
import dev.etalon.optimize.search.SearchListener;
import java.io.PrintStream;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One line on the error stream for each step of a search that changes something, so that the output stays for the report. */
public final class SearchProgress implements SearchListener {
    private final PrintStream out;
    private final long allowed;
    private final Supplier<Usage> spent;
    private @Nullable Pool pool;
    private int iteration;

    /** @param allowed the most evaluations */
    public SearchProgress(PrintStream out, long allowed, Supplier<Usage> spent) {
        this.out = out;
        this.allowed = allowed;
        this.spent = spent;
    }

    @Override
    public void happened(Event event) {
        switch (event) {
            case Event.IterationStarted started -> iteration = started.iteration();
            case Event.Validated entered -> {
                pool = entered.pool();
                out.println("etalon: candidate " + entered.candidate()
                        + String.format(Locale.ROOT, " scores %.4f on the validation set", average(entered)));
            }
            case Event.GivenUp givenUp -> out.println("etalon: a child of " + givenUp.parents() + " fell behind");
            case Event.IterationEnded ended -> standing(ended.evaluations());
            default -> {}
        }
    }

    private static double average(Event.Validated entered) {
        return entered.pool().average(entered.candidate());
    }

    private void standing(long evaluations) {
        Pool known = pool;
        if (known == null) {
            return;
        }
        Usage usage = spent.get();
        String money = usage.dollars() == null ? "cost unknown" : String.format(Locale.ROOT, "$%.4f", usage.dollars());
        out.println(String.format(
                Locale.ROOT,
                "etalon: iteration %d · best %.4f (candidate %d) · %d candidates, %d on the front · %d of %d evaluations · %,d tokens · %s",
                iteration,
                known.average(known.best()),
                known.best(),
                known.size(),
                known.onAFront().size(),
                evaluations,
                allowed,
                usage.tokens(),
                money));
    }
}
