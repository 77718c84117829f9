package dev.etalon.app.usecase;

import dev.etalon.core.run.Run;
import dev.etalon.core.run.RunStore;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds kept runs by what a person types: an id, the beginning of one, {@code last}, or {@code last~1} for the one before. */
public final class Runs {
    private static final Pattern LAST = Pattern.compile("last(?:~(\\d{1,6}))?");

    private final RunStore store;

    public Runs(RunStore store) {
        this.store = store;
    }

    /** @throws UnknownRunException when there is none, or more than one */
    public Run find(String name) {
        Optional<Run> exact = store.find(name);
        if (exact.isPresent()) {
            return exact.get();
        }
        List<Run> all = store.runs();
        Matcher last = LAST.matcher(name);
        if (last.matches()) {
            int back = last.group(1) == null ? 0 : Integer.parseInt(last.group(1));
            return all.stream()
                    .skip(back)
                    .findFirst()
                    .orElseThrow(() -> new UnknownRunException(
                            "there is no run " + name + ": only " + all.size() + " runs are kept"));
        }
        return byBeginning(name, all);
    }

    private static Run byBeginning(String name, List<Run> all) {
        List<Run> found = all.stream().filter(run -> run.id().startsWith(name)).toList();
        if (found.size() == 1) {
            return found.getFirst();
        }
        if (found.isEmpty()) {
            throw new UnknownRunException("no run is called " + name + "; 'etalon runs' lists those that are kept");
        }
        throw new UnknownRunException("more than one run begins with " + name + ": "
                + found.stream().limit(5).map(Run::id).collect(Collectors.joining(", ")));
    }
}
