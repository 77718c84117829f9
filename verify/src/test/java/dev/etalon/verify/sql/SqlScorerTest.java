package dev.etalon.verify.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.Score;
import dev.etalon.core.subject.Answer;
import dev.etalon.verify.sandbox.Assurance;
import dev.etalon.verify.sandbox.HostUser;
import dev.etalon.verify.sandbox.Machine;
import dev.etalon.verify.sandbox.Sandbox;
import dev.etalon.verify.sandbox.SandboxException;
import dev.etalon.verify.sandbox.SandboxSource;
import dev.etalon.verify.sandbox.Sandboxes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlScorerTest {
    private static final String SCHEMA = """
            CREATE TABLE city (id INTEGER, name TEXT, country TEXT, people INTEGER, area DOUBLE PRECISION);
            INSERT INTO city VALUES (1, 'Oslo', 'NO', 700000, 454.0), (2, 'Bergen', 'NO', 285000, 464.7),
              (3, 'Rome', 'IT', 2800000, 1285.0), (4, 'Turin', 'IT', 850000, 130.2), (5, 'Nowhere', NULL, NULL, NULL);
            """;

    private static Sample sample(String gold) {
        return Sample.of("q", "ask", gold).withMetadata("schema", SCHEMA);
    }

    private static Score score(SqlOptions options, Sample sample, String answer) throws InterruptedException {
        return new SqlScorer(options, Sandboxes.auto()).score(sample, Answer.of(answer));
    }

    private static String verdict(SqlOptions options, String gold, String answer) throws InterruptedException {
        Score score = score(options, sample(gold), answer);
        String text = score.toString();
        return score instanceof Score.Failed ? text : text.replaceAll("(?s).*verdict=([a-z ]+).*", "$1");
    }

    @ParameterizedTest
    @EnumSource(SqlEngine.class)
    void acceptsAnotherQueryWithTheSameRows(SqlEngine engine) throws Exception {
        SqlOptions options = SqlOptions.DEFAULT.withEngine(engine);
        String gold = "SELECT country, COUNT(*) FROM city WHERE country IS NOT NULL GROUP BY country";
        String answer = "Here:\n```sql\nWITH c AS (SELECT country FROM city WHERE country > '')\n"
                + "SELECT country AS land, SUM(1) FROM c GROUP BY 1 ORDER BY 1 DESC;\n```\nThat is all.";
        assertThat(verdict(options, gold, answer)).isEqualTo("proved");
        assertThat(verdict(options, gold, "SELECT country, COUNT(*) FROM city GROUP BY country"))
                .isEqualTo("refuted");
    }

    @ParameterizedTest(name = "{0} | {1} | {2} -> {3}")
    @CsvSource(delimiter = '|', textBlock = """
            BAG     | SELECT country FROM city           | SELECT country FROM city ORDER BY id DESC | proved
            BAG     | SELECT country FROM city           | SELECT DISTINCT country FROM city         | refuted
            SET     | SELECT country FROM city           | SELECT DISTINCT country FROM city         | proved
            SET     | SELECT country FROM city           | SELECT 'NO'                               | refuted
            ORDERED | SELECT name FROM city ORDER BY id  | SELECT name FROM city ORDER BY id DESC    | refuted
            AUTO    | SELECT name FROM city ORDER BY id  | SELECT name FROM city ORDER BY id DESC    | refuted
            AUTO    | SELECT name FROM city              | SELECT name FROM city ORDER BY id DESC    | proved
            AUTO    | SELECT name FROM (SELECT * FROM city ORDER BY id LIMIT 3) | SELECT name FROM city WHERE id < 4 ORDER BY id DESC | proved
            AUTO    | SELECT NULL                        | SELECT people FROM city WHERE id = 5      | proved
            AUTO    | SELECT NULL                        | SELECT 0                                  | refuted
            AUTO    | SELECT 1                           | SELECT '1'                                | refuted
            AUTO    | SELECT 1                           | SELECT 1.0                                | proved
            AUTO    | SELECT 0.3                         | SELECT 0.1 + 0.2                          | proved
            AUTO    | SELECT 0.3                         | SELECT 0.3001                             | refuted
            AUTO    | SELECT id, name FROM city          | SELECT name, id FROM city                 | refuted
            AUTO    | SELECT id, name FROM city          | SELECT id FROM city                       | refuted
            AUTO    | SELECT id FROM city WHERE id > 9   | SELECT name FROM city WHERE id > 9        | proved
            AUTO    | SELECT id FROM city                | SELECT id FROM town                       | refuted
            AUTO    | SELECT id FROM city                | I do not know.                            | refuted
            """)
    void comparesRows(RowComparison comparison, String gold, String answer, String verdict) throws Exception {
        assertThat(verdict(SqlOptions.DEFAULT.withComparison(comparison), gold, answer))
                .isEqualTo(verdict);
    }

    @Test
    void findsColumnsInAnotherOrder() throws Exception {
        SqlOptions any = SqlOptions.DEFAULT.withAnyColumnOrder(true);
        assertThat(verdict(any, "SELECT id, name, people FROM city", "SELECT people, id, name FROM city"))
                .isEqualTo("proved");
        assertThat(verdict(any, "SELECT id, 6 - id FROM city", "SELECT 6 - id, id FROM city"))
                .isEqualTo("proved");
        String crossed = "SELECT a.id, b.id FROM city a JOIN city b ON a.id = b.id";
        assertThat(verdict(any, "SELECT id, 6 - id FROM city", crossed)).isEqualTo("refuted");
    }

    @Test
    void matchesRowsThatDifferWithinTheTolerance() throws Exception {
        SqlOptions loose = new SqlOptions(
                SqlEngine.SQLITE,
                null,
                RowComparison.BAG,
                false,
                0.01,
                Duration.ofSeconds(5),
                1000,
                Assurance.UNCONFINED);
        assertThat(verdict(loose, "VALUES (1.000, 5), (1.001, 6)", "VALUES (1.002, 5), (1.000, 6)"))
                .isEqualTo("proved");
        assertThat(verdict(loose, "VALUES (1.000, 5), (1.001, 6)", "VALUES (1.002, 5), (1.000, 7)"))
                .isEqualTo("refuted");
    }

    @Test
    void catchesConstantAnswersByASecondDatabase() throws Exception {
        Sample twice = Sample.of("q", "ask", "SELECT COUNT(*) FROM t")
                .withMetadata("schema", "CREATE TABLE t (a INTEGER);")
                .withMetadata("data", List.of("INSERT INTO t VALUES (1), (2);", "INSERT INTO t VALUES (1);"));
        assertThat(score(SqlOptions.DEFAULT, twice, "SELECT 2").toString()).contains("verdict=refuted");
        assertThat(score(SqlOptions.DEFAULT, twice, "SELECT COUNT(a) FROM t").toString())
                .contains("verdict=proved");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ATTACH 'DIR/evil.db' AS evil",
                "VACUUM INTO 'DIR/evil.db'",
                "SELECT 1; VACUUM INTO 'DIR/evil.db'",
                "SELECT 1 /* ; */ ; DROP TABLE city",
                "SELECT 'a' -- '\n; DELETE FROM city",
                "PRAGMA query_only = OFF",
                "WITH x AS (SELECT 1) DELETE FROM city",
                "WITH x AS (SELECT 1) INSERT INTO city SELECT * FROM city",
                "DELETE FROM city RETURNING id",
                "UPDATE city SET id = 1",
                "SELECT load_extension('evil')",
                "SELECT readfile('/etc/hostname')",
                "SELECT writefile('DIR/evil.db', 'x')",
                "SELECT * FROM read_text('/etc/hostname')",
                "SELECT * FROM read_csv('/etc/hostname')",
                "SELECT * FROM '/etc/hostname'",
                "SELECT * FROM glob('/etc/*')",
                "COPY (SELECT 1) TO 'DIR/evil.db'",
                "EXPORT DATABASE 'DIR/evil'",
                "INSTALL httpfs",
                "SET enable_external_access = true",
                "SELECT * FROM query('ATTACH ''DIR/evil.db''')",
                "SELECT length(randomblob(900000000))",
                "SELECT '",
                "SELECT 1 /*",
                ""
            })
    void refusesWhatLeavesTheDatabase(String attack, @TempDir Path directory) throws Exception {
        for (SqlEngine engine : SqlEngine.values()) {
            String answer = attack.replace("DIR", directory.toString());
            assertThat(verdict(
                            SqlOptions.DEFAULT.withEngine(engine).withTime(Duration.ofSeconds(2)),
                            "SELECT id FROM city",
                            answer))
                    .isEqualTo("refuted");
            try (var files = Files.list(directory)) {
                assertThat(files).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT COUNT(*) FROM c",
                "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT x FROM c",
                "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 3000) "
                        + "SELECT COUNT(*) FROM n a, n b, n c WHERE a.x * b.x + c.x = -1"
            })
    void stopsQueriesThatDoNotEnd(String attack) throws Exception {
        for (SqlEngine engine : SqlEngine.values()) {
            SqlOptions options = SqlOptions.DEFAULT
                    .withEngine(engine)
                    .withTime(Duration.ofSeconds(2))
                    .withRows(1000);
            Score score = score(options, sample("SELECT id FROM city"), attack);
            assertThat(score.toString()).contains("verdict=refuted", "limit");
        }
        assertThat(verdict(SqlOptions.DEFAULT, "SELECT 1", "SELECT 1")).isEqualTo("proved");
    }

    /** DuckDB builds such texts outside of the memory that it counts, and does not hear that it shall stop. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT repeat('x', 2000000000)",
                "SELECT length(repeat('x', 2000000000))",
                "SELECT length(repeat('x', 1900000000)) FROM city"
            })
    void refutesTextsThatBreakTheDatabaseAgainAndAgain(String attack) throws Exception {
        Machine.sandbox();
        SqlOptions options = SqlOptions.DEFAULT.withEngine(SqlEngine.DUCKDB).withTime(Duration.ofSeconds(5));
        for (int i = 0; i < 3; i++) {
            assertThat(verdict(options, "SELECT id FROM city", attack)).isEqualTo("refuted");
        }
        assertThat(verdict(options, "SELECT 1", "SELECT 1")).isEqualTo("proved");
    }

    @Test
    void runsInTheSandboxAndSaysSo() throws Exception {
        Sandbox sandbox = Machine.sandbox();

        assertThat(score(SqlOptions.DEFAULT, sample("SELECT 1"), "SELECT 1").toString())
                .contains("assurance=" + sandbox.assurance().label(), "sandbox=" + sandbox.description());
    }

    @ParameterizedTest
    @EnumSource(SqlEngine.class)
    void runsUnconfinedOnlyWhereNoSandboxIsAndNoneIsRequired(SqlEngine engine) throws Exception {
        SandboxSource none = minimum -> {
            throw new SandboxException("no sandbox here");
        };
        SqlOptions options = SqlOptions.DEFAULT.withEngine(engine);
        Answer answer = Answer.of("SELECT COUNT(*) FROM city");
        Sample sample = sample("SELECT COUNT(id) FROM city");

        assertThat(new SqlScorer(options, none).score(sample, answer).toString())
                .contains("verdict=proved", "assurance=unconfined", "sandbox=no sandbox");
        assertThat(new SqlScorer(options.withMinimum(Assurance.CONFINED), none).score(sample, answer))
                .isInstanceOfSatisfying(
                        Score.Failed.class,
                        failed -> assertThat(failed.toString()).contains("no sandbox here"));
    }

    @Test
    void readsDatabaseFilesAndLeavesThemAlone(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("city.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(SCHEMA);
        }
        byte[] before = Files.readAllBytes(file);
        if (HostUser.isRoot()) {
            SqlOptions closed = SqlOptions.DEFAULT.withDatabases(folder);
            Sample hidden = Sample.of("q", "ask", "SELECT 1").withMetadata("database", "city.db");
            Machine.sandbox();
            assertThat(score(closed, hidden, "SELECT 1").toString()).contains("cannot read", "chmod o+r");
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        SqlOptions options = SqlOptions.DEFAULT.withDatabases(folder);
        Sample named = Sample.of("q", "ask", "SELECT MAX(people) FROM city").withMetadata("database", "city.db");
        String answer = "SELECT people FROM city WHERE people IS NOT NULL ORDER BY people DESC LIMIT 1";
        assertThat(score(options, named, answer).toString()).contains("verdict=proved");
        assertThat(score(options, named, "WITH x AS (SELECT 1) DELETE FROM city RETURNING 1")
                        .toString())
                .contains("verdict=refuted");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        Score outside = score(options, named.withMetadata("database", "../city.db"), answer);
        assertThat(outside).isInstanceOf(Score.Failed.class);
    }

    @Test
    void doesNotBlameTheAnswerForABrokenTask() throws Exception {
        assertThat(score(SqlOptions.DEFAULT, sample("SELECT nothing FROM city"), "SELECT 1"))
                .isInstanceOf(Score.Failed.class);
        assertThat(score(SqlOptions.DEFAULT, Sample.of("q", "ask", "SELECT 1"), "SELECT 1"))
                .isInstanceOf(Score.Failed.class);
        assertThat(score(SqlOptions.DEFAULT, Sample.of("q", "ask").withMetadata("schema", SCHEMA), "SELECT 1"))
                .isInstanceOf(Score.Failed.class);
    }
}
