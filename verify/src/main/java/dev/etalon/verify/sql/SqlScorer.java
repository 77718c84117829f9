package dev.etalon.verify.sql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.Evidence;
import dev.etalon.core.score.FailureKind;
import dev.etalon.core.score.Score;
import dev.etalon.core.scorer.Scorer;
import dev.etalon.core.subject.Answer;
import dev.etalon.verify.sandbox.Assurance;
import dev.etalon.verify.sandbox.SandboxException;
import dev.etalon.verify.sandbox.SandboxSource;
import dev.etalon.verify.verdict.Verification;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 1 where the answer's query gives the rows of the right one on every database of the sample, 0 where it does not. */
public final class SqlScorer implements Scorer {
    /** Starting a worker and building the tables may take this much longer than the queries. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    private final SqlOptions options;
    private final SqlSandbox sandbox;

    /** @param sandboxes where the sandbox comes from in which queries run */
    public SqlScorer(SqlOptions options, SandboxSource sandboxes) {
        this.options = options;
        this.sandbox = new SqlSandbox(sandboxes, options.minimum());
    }

    @Override
    public Score score(Sample sample, Answer answer) throws InterruptedException {
        try {
            return verify(SqlTask.of(sample, options.databases()), SqlText.query(answer.text()))
                    .score();
        } catch (IllegalArgumentException e) {
            return Verification.notVerified(FailureKind.SCORER, String.valueOf(e.getMessage()))
                    .score();
        } catch (SandboxException e) {
            return Verification.notVerified(FailureKind.SCORER, String.valueOf(e.getMessage()))
                    .score();
        }
    }

    private Verification verify(SqlTask task, String query) throws SandboxException, InterruptedException {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("query", query.length() <= 2000 ? query : query.substring(0, 2000) + "...");
        String objection = SqlText.objection(query);
        if (objection != null) {
            return new Verification.Refuted(new Evidence(objection, details));
        }
        if (task.file() != null && sandbox.get().assurance() != Assurance.UNCONFINED) {
            WorkerHome.requireReadable(task.file());
        }
        details.put("assurance", sandbox.get().assurance().label());
        details.put("sandbox", sandbox.get().description());
        Asked asked = ask(task, query, false);
        if (asked.answer() != null) {
            return judged(task, asked.answer(), details);
        }
        // Whose fault it is shows when the right query runs without the answer's, in a process that never saw it.
        Asked control = ask(task, "SELECT 1", true);
        return control.answer() != null
                ? refuted(
                        "The query ended the database's process, or did not stop: " + asked.why() + ".",
                        details,
                        "process")
                : Verification.notVerified(
                        FailureKind.SCORER,
                        "Not verified: the process for the database does not work: " + control.why());
    }

    /** @param answer null when the worker died or had to be killed */
    private record Asked(@Nullable JsonNode answer, String why) {}

    private Asked ask(SqlTask task, String query, boolean fresh) throws SandboxException, InterruptedException {
        try {
            return Workers.in(sandbox.get(), options.databases())
                    .ask(order(task, query), deadline(task), fresh)
                    .map(answer -> new Asked(answer, ""))
                    .orElseGet(() -> new Asked(null, "it did not stop in time, and was killed"));
        } catch (IOException e) {
            return new Asked(null, String.valueOf(e.getMessage()));
        }
    }

    private static Verification refuted(String text, Map<String, Object> details, String limit) {
        details.put("limits", List.of(limit));
        return new Verification.Refuted(new Evidence(text, details));
    }

    private ObjectNode order(SqlTask task, String query) {
        ObjectNode order = JsonNodeFactory.instance.objectNode();
        order.put("engine", options.engine().name());
        task.scripts().forEach(order.putArray("scripts")::add);
        if (task.file() != null) {
            order.put("file", task.file().toString());
        }
        order.put("gold", task.gold());
        order.put("candidate", query);
        order.put("millis", options.time().toMillis());
        order.put("rows", options.rows());
        return order;
    }

    private Duration deadline(SqlTask task) {
        int databases = Math.max(1, task.scripts().size());
        return options.time().multipliedBy(2L * databases).plus(GRACE);
    }

    private Verification judged(SqlTask task, JsonNode answer, Map<String, Object> details) {
        RowComparison comparison = options.comparison() != RowComparison.AUTO
                ? options.comparison()
                : SqlText.sorts(task.gold()) ? RowComparison.ORDERED : RowComparison.BAG;
        details.put("rows compared as", comparison.label());
        TableMatch match = new TableMatch(options, comparison);
        for (int i = 0; i < answer.path("gold").size(); i++) {
            Ran gold = Ran.fromJson(answer.path("gold").get(i));
            Ran candidate = Ran.fromJson(answer.path("candidate").get(i));
            if (!(gold instanceof Ran.Rows expected)) {
                return Verification.notVerified(
                        FailureKind.SCORER, "Not verified: the right query does not run: " + why(gold));
            }
            Verification verdict = compared(match, expected.table(), candidate, details);
            if (!(verdict instanceof Verification.Proved)) {
                return verdict;
            }
        }
        return new Verification.Proved(new Evidence("The results are the same.", details));
    }

    private static String why(Ran ran) {
        return switch (ran) {
            case Ran.Broken broken -> broken.message();
            case Ran.Over over -> "it goes over a limit: " + over.limit();
            case Ran.Rows rows -> rows.table().shown();
        };
    }

    private static Verification compared(TableMatch match, Table expected, Ran candidate, Map<String, Object> details) {
        return switch (candidate) {
            case Ran.Broken broken ->
                new Verification.Refuted(new Evidence("The query does not run: " + broken.message(), details));
            case Ran.Over over -> refuted("The query went over a limit: " + over.limit() + ".", details, over.limit());
            case Ran.Rows rows -> {
                details.put("expected", expected.shown());
                details.put("got", rows.table().shown());
                yield switch (match.compare(expected, rows.table())) {
                    case SAME -> new Verification.Proved(new Evidence("The results are the same.", details));
                    case DIFFERENT ->
                        new Verification.Refuted(new Evidence(
                                "Expected " + expected.shown() + "; got "
                                        + rows.table().shown() + ".",
                                details));
                    case UNDECIDED ->
                        new Verification.Unknown(
                                "the columns can be arranged in too many ways", new Evidence("", details));
                };
            }
        };
    }
}
