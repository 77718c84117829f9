package dev.etalon.cli.running;

import dev.etalon.core.dataset.Selection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which samples of the suite to take; all that are given must hold. */
public final class SelectionOptions {
    @Option(names = "--limit", paramLabel = "N", description = "At most the first N samples.")
    private @Nullable Long limit;

    @Option(names = "--range", paramLabel = "FROM:TO", description = "Samples by place, from 0; TO is not in it.")
    private @Nullable String range;

    @Option(names = "--id", paramLabel = "ID", split = ",", description = "Only these samples; may be repeated.")
    private List<String> ids = List.of();

    @Option(
            names = "--where",
            paramLabel = "FIELD=VALUE",
            description = "Only samples with this value; may be repeated.")
    private Map<String, String> where = Map.of();

    @Option(names = "--sample", paramLabel = "N", description = "N samples drawn at random, by --seed.")
    private @Nullable Integer sample;

    @Option(
            names = "--seed",
            paramLabel = "SEED",
            description = "Decides which ones --sample draws (default: ${DEFAULT-VALUE}).",
            defaultValue = "42")
    private long seed;

    @Option(
            names = "--failed-in",
            paramLabel = "RUN",
            description = "Only samples that failed or were wrong in this run.")
    @Nullable
    String failedIn;

    @Option(names = "--errors-in", paramLabel = "RUN", description = "Only samples with an error in this run.")
    @Nullable
    String errorsIn;

    public Selection selection() {
        Selection selection = ids.isEmpty() ? Selection.ALL : Selection.ALL.ids(ids);
        for (var wanted : where.entrySet()) {
            selection = selection.where(wanted.getKey(), wanted.getValue());
        }
        if (sample != null) {
            selection = selection.sample(sample, seed);
        }
        long most = limit == null ? Long.MAX_VALUE : limit;
        if (range != null) {
            long[] ends = ends(range);
            selection = selection.offset(ends[0]);
            most = Math.min(most, ends[1] - ends[0]);
        }
        return most == Long.MAX_VALUE ? selection : selection.limit(most);
    }

    private static long[] ends(String range) {
        String[] parts = range.split(":", -1);
        try {
            long from = parts[0].isEmpty() ? 0 : Long.parseLong(parts[0]);
            long to = parts[1].isEmpty() ? Long.MAX_VALUE : Long.parseLong(parts[1]);
            if (parts.length == 2 && from >= 0 && from < to) {
                return new long[] {from, to};
            }
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new IllegalArgumentException("--range needs FROM:TO, for example 0:100, not " + range, e);
        }
        throw new IllegalArgumentException(
                "--range needs FROM:TO with FROM before TO, for example 0:100, not " + range);
    }
}
