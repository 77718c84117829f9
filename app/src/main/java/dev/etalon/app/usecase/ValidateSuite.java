package dev.etalon.app.usecase;

import dev.etalon.app.suite.Suite;
import dev.etalon.app.suite.SuiteReader;
import dev.etalon.app.suite.shape.Environment;
import dev.etalon.app.suite.source.Problem;
import dev.etalon.app.suite.source.SuiteException;
import dev.etalon.app.wiring.Datasets;
import dev.etalon.app.wiring.LiveSuite;
import dev.etalon.core.dataset.DatasetException;
import dev.etalon.core.dataset.Sample;
import dev.etalon.core.model.MemoryResponseStore;
import dev.etalon.core.traffic.TrafficListener;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Checks all of a suite that can be checked without a call: keys, files, options that must fit together, every row of the dataset. */
public final class ValidateSuite {
    private final Environment environment;

    public ValidateSuite(Environment environment) {
        this.environment = environment;
    }

    /**
     * What a check has found.
     *
     * @param problems mistakes, each with its place; empty where all is well
     * @param notes what is no mistake: variables that a run would need, topics that a run file and the dataset do not share
     * @param samples how many samples the suite selects
     */
    public record Result(List<String> problems, List<String> notes, long samples) {}

    public Result validate(Path file) {
        SuiteReader reader = new SuiteReader(environment);
        List<Problem> problems = reader.validate(file);
        if (!problems.isEmpty()) {
            return new Result(texts(problems), List.of(), 0);
        }
        Suite suite = reader.read(file);
        List<String> notes = new ArrayList<>(texts(suite.missingVariables()));
        List<String> found = new ArrayList<>();
        if (notes.isEmpty()) {
            found.addAll(wiring(suite));
        }
        long samples = 0;
        try (Stream<Sample> rows = Datasets.of(suite).samples()) {
            RunFileNotes runFile = new RunFileNotes(suite);
            samples = rows.peek(sample -> runFile.sample(sample.id()))
                    .mapToLong(sample -> 1)
                    .sum();
            new FieldCheck(suite).check(Datasets.of(suite));
            notes.addAll(runFile.notes());
        } catch (DatasetException e) {
            found.add(String.valueOf(e.getMessage()));
        } catch (SuiteException e) {
            found.addAll(texts(e.problems()));
        }
        return new Result(found, notes, samples);
    }

    /** Options that are right alone and wrong together show when objects are made of them. */
    private static List<String> wiring(Suite suite) {
        try (LiveSuite live = new LiveSuite(suite, new MemoryResponseStore(), TrafficListener.NONE)) {
            live.subject().close();
            return List.of();
        } catch (SuiteException e) {
            return texts(e.problems());
        }
    }

    private static List<String> texts(List<Problem> problems) {
        return problems.stream().map(Problem::toString).toList();
    }
}
