package dev.etalon.store;

import dev.etalon.core.run.Outcome;
import dev.etalon.core.run.Trial;
import dev.etalon.core.score.Score;
import dev.etalon.store.json.AnswerCodec;
import dev.etalon.store.json.SampleCodec;
import dev.etalon.store.json.ScoreCodec;
import dev.etalon.store.json.ScoreRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes trials of rows as {@link TrialDao} selects them: sorted by trial, one row a score, or one without a score. */
final class TrialReader {
    // The columns by place: looking them up by name costs more than reading them.
    private static final int ORDINAL = 1;
    private static final int REPEAT = 2;
    private static final int SAMPLE = 3;
    private static final int ANSWER = 4;
    private static final int FAILURE = 5;
    private static final int MESSAGE = 6;
    private static final int EVIDENCE = 7;
    private static final int FIRST_OF_SCORE = 8;

    private final ResultSet rows;
    private boolean atRow;

    /** Begins before the first row. */
    TrialReader(ResultSet rows) throws SQLException {
        this.rows = rows;
        atRow = rows.next();
    }

    /** The next trial, null after the last. */
    @Nullable
    Trial next() throws SQLException {
        if (!atRow) {
            return null;
        }
        long ordinal = rows.getLong(ORDINAL);
        int repeat = rows.getInt(REPEAT);
        var sample = SampleCodec.decode(rows.getString(SAMPLE));
        Outcome outcome = outcome();
        Map<String, Score> scores = new LinkedHashMap<>();
        do {
            readScore(scores);
            atRow = rows.next();
        } while (atRow && rows.getLong(ORDINAL) == ordinal && rows.getInt(REPEAT) == repeat);
        return new Trial(ordinal, sample, repeat, outcome, scores);
    }

    private Outcome outcome() throws SQLException {
        String failure = text(FAILURE);
        return failure == null
                ? new Outcome.Answered(AnswerCodec.decode(rows.getString(ANSWER)))
                : new Outcome.Unanswered(
                        ScoreCodec.failure(failure, Objects.requireNonNullElse(text(MESSAGE), "")),
                        ScoreCodec.decodeEvidence(text(EVIDENCE)));
    }

    private void readScore(Map<String, Score> scores) throws SQLException {
        String measure = text(FIRST_OF_SCORE);
        if (measure == null) {
            return;
        }
        ScoreRow row = new ScoreRow(
                measure,
                rows.getString(FIRST_OF_SCORE + 1),
                number(FIRST_OF_SCORE + 2),
                text(FIRST_OF_SCORE + 3),
                text(FIRST_OF_SCORE + 4),
                text(FIRST_OF_SCORE + 5),
                text(FIRST_OF_SCORE + 6),
                text(FIRST_OF_SCORE + 7),
                text(FIRST_OF_SCORE + 8));
        scores.put(measure, ScoreCodec.decode(row));
    }

    private @Nullable Double number(int column) throws SQLException {
        double number = rows.getDouble(column);
        return rows.wasNull() ? null : (Double) number;
    }

    private @Nullable String text(int column) throws SQLException {
        return rows.getString(column);
    }
}
