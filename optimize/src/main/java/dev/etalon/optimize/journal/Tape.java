package dev.etalon.optimize.journal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.etalon.core.score.CallException;
import dev.etalon.core.traffic.Call;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/**
 * Plays a search's journal. As everything else in a search is decided by its seed, a search that asks the same questions in the same
 * order gets the kept replies first and asks the world only when they are used up: so it goes on as if it had never stopped.
 */
public final class Tape {
    /** The kind of what is asked of the test set: after it a search is over for good. */
    public static final String TEST = "test";

    private final Journal journal;
    private final Deque<Entry> kept;

    public Tape(Journal journal) {
        this.journal = journal;
        this.kept = new ArrayDeque<>(journal.entries());
    }

    /** Whether there are kept replies left to play. */
    public boolean playing() {
        return !kept.isEmpty();
    }

    /**
     * The kept reply to a question, or the world's, which is kept.
     *
     * @throws JournalException when the journal holds another question at this place
     */
    public <T> T ask(Question<T> question, Call<T> world) throws CallException, InterruptedException {
        Entry next = kept.poll();
        if (next == null) {
            T reply = world.run();
            journal.append(new Entry(
                    question.kind(), question.key(), () -> question.form().write(reply)));
            return reply;
        }
        if (next.kind().equals(TEST) && !question.kind().equals(TEST)) {
            throw new JournalException("the test set of this search was read, so the search is over: to search on with"
                    + " its result in mind would make the test worthless. Begin a new journal, with a new test set");
        }
        if (!next.kind().equals(question.kind())
                || !next.key().equals(question.key().get())) {
            throw new JournalException("the journal belongs to another search: it holds the " + next.kind() + " "
                    + next.key() + " where this one needs the " + question.kind() + " "
                    + question.key().get()
                    + ". Undo the change to the settings, the data or the texts, or begin a new journal");
        }
        return question.form().read(next.data());
    }

    /**
     * What is asked of the world.
     *
     * @param key what decides the reply, made when it is needed
     */
    public record Question<T>(String kind, Supplier<String> key, Form<T> form) {}

    /** A reply as JSON. */
    public interface Form<T> {
        JsonNode write(T reply);

        T read(JsonNode data);
    }
}
