package dev.etalon.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The tables samples and trials, and reading whole trials. Writes are gathered until {@link #flush}. */
final class TrialDao {
    private static final String KEEP_SAMPLE = """
            insert into samples (run, ordinal, id, content)
            values (?, ?, ?, ?)
            on conflict do nothing
            """;
    /** Writes nothing where the trial is there already, or the sample of this ordinal has another id. */
    private static final String RECORD = """
            insert into trials (answer, failure, message, evidence, run, ordinal, repeat)
            select ?, ?, ?, ?, run, ordinal, ?
            from samples
            where run = ? and ordinal = ? and id = ?
            on conflict do nothing
            """;

    private static final String REPLACE = """
            update trials
            set answer = ?, failure = ?, message = ?, evidence = ?
            where repeat = ? and (run, ordinal) = (select run, ordinal from samples where run = ? and ordinal = ? and id = ?)
            """;
    private static final String ORDINAL = """
            select t.ordinal
            from samples s
            join trials t on t.run = s.run and t.ordinal = s.ordinal
            where s.run = ? and s.id = ? and t.repeat = ?
            """;
    private static final String ANY = """
            select 1 from trials where run = ? limit 1
            """;
    private static final String WHOLE = """
            select t.ordinal, t.repeat, s.content, t.answer, t.failure, t.message, t.evidence,
                c.measure, c.kind, c.value, c.label, c.expected, c.failure, c.message, c.statistics, c.evidence
            from trials t
            join samples s on s.run = t.run and s.ordinal = t.ordinal
            left join scores c on c.run = t.run and c.ordinal = t.ordinal and c.repeat = t.repeat
            """;
    private static final String ONE = WHOLE + """
            where s.run = ? and s.id = ? and t.repeat = ?
            order by c.measure
            """;
    static final String ALL = WHOLE + """
            where t.run = ?
            order by t.ordinal, t.repeat, c.measure
            """;

    private final Statements statements;
    private final List<TrialRow> gathered = new ArrayList<>();

    TrialDao(Statements statements) {
        this.statements = statements;
    }

    void record(TrialRow row) {
        gathered.add(row);
    }

    /**
     * Executes what was gathered.
     *
     * @return the trials that were there already; they have a new outcome and still their old scores
     * @throws IllegalArgumentException when the sample of a row has another ordinal, or its ordinal another sample
     */
    List<TrialKey> flush() throws SQLException {
        PreparedStatement samples = statements.of(KEEP_SAMPLE);
        for (TrialRow row : gathered) {
            addSample(samples, row);
        }
        samples.executeBatch();
        List<TrialRow> left = withoutEffect(RECORD, gathered);
        List<TrialRow> misplaced = withoutEffect(REPLACE, left);
        if (!misplaced.isEmpty()) {
            throw misplaced(misplaced.getFirst());
        }
        gathered.clear();
        return left.stream().map(TrialRow::key).toList();
    }

    private List<TrialRow> withoutEffect(String sql, List<TrialRow> rows) throws SQLException {
        if (rows.isEmpty()) {
            return List.of();
        }
        PreparedStatement statement = statements.of(sql);
        for (TrialRow row : rows) {
            addTrial(statement, row);
        }
        int[] written = statement.executeBatch();
        return IntStream.range(0, written.length)
                .filter(i -> written[i] == 0)
                .mapToObj(rows::get)
                .toList();
    }

    void forget() {
        gathered.clear();
    }

    private static void addSample(PreparedStatement statement, TrialRow row) throws SQLException {
        statement.setLong(1, row.key().run());
        statement.setLong(2, row.key().ordinal());
        statement.setString(3, row.sampleId());
        statement.setString(4, row.sample());
        statement.addBatch();
    }

    private static void addTrial(PreparedStatement statement, TrialRow row) throws SQLException {
        statement.setString(1, row.answer());
        statement.setString(2, row.failure());
        statement.setString(3, row.message());
        statement.setString(4, row.evidence());
        statement.setInt(5, row.key().repeat());
        statement.setLong(6, row.key().run());
        statement.setLong(7, row.key().ordinal());
        statement.setString(8, row.sampleId());
        statement.addBatch();
    }

    private static IllegalArgumentException misplaced(TrialRow row) {
        return new IllegalArgumentException("sample " + row.sampleId() + " cannot be recorded at ordinal "
                + row.key().ordinal() + ": the run has it at another one, or another sample there");
    }

    /** The key of a recorded trial. */
    Optional<TrialKey> key(long run, String sampleId, int repeat) throws SQLException {
        PreparedStatement statement = statements.of(ORDINAL);
        bind(statement, run, sampleId, repeat);
        try (ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(new TrialKey(run, row.getLong("ordinal"), repeat)) : Optional.empty();
        }
    }

    boolean any(long run) throws SQLException {
        PreparedStatement statement = statements.of(ANY);
        statement.setLong(1, run);
        try (ResultSet row = statement.executeQuery()) {
            return row.next();
        }
    }

    /** One recorded trial as rows, one a score; the caller closes them. */
    ResultSet one(long run, String sampleId, int repeat) throws SQLException {
        PreparedStatement statement = statements.of(ONE);
        bind(statement, run, sampleId, repeat);
        return statement.executeQuery();
    }

    private static void bind(PreparedStatement statement, long run, String sampleId, int repeat) throws SQLException {
        statement.setLong(1, run);
        statement.setString(2, sampleId);
        statement.setInt(3, repeat);
    }

    /** The trials of a run in their order as rows, one a score; the caller closes them. */
    ResultSet all(long run) throws SQLException {
        PreparedStatement statement = statements.of(ALL);
        statement.setLong(1, run);
        return statement.executeQuery();
    }
}
