package dev.etalon.core.run;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Keeps runs. A library user needs no database: MemoryRunStore keeps them in memory. Safe for use by many threads. */
public interface RunStore extends AutoCloseable {

    /**
     * Begins a run, or goes on with it where one of this id is kept: then its start and its trials stay, while configuration and
     * measures become the given ones. Either way it is {@link Run.Status#RUNNING} from here on.
     *
     * @throws RunInUseException when somebody, in this process or another, is writing this run
     */
    RunJournal open(Run run);

    /** Every run without its trials, the newest first. */
    List<Run> runs();

    /** The run of this id. */
    Optional<Run> find(String id);

    /** The runs whose id begins with this, the newest first. */
    default List<Run> findByPrefix(String prefix) {
        return runs().stream().filter(run -> run.id().startsWith(prefix)).toList();
    }

    /**
     * The trials of a run, in order of ordinal and repeat, read as they are asked for. The caller closes the stream.
     *
     * @throws IllegalArgumentException when there is no such run
     */
    Stream<Trial> trials(String runId);

    @Override
    void close();
}
