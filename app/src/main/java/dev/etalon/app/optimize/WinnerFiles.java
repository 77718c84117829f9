package dev.etalon.app.optimize;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.etalon.app.suite.OptimizeSpec;
import dev.etalon.optimize.outcome.PairedOutcome;
import dev.etalon.optimize.program.Candidate;
import dev.etalon.optimize.reflect.GuidedPrompt;
import dev.etalon.optimize.search.HonestResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the winner's texts, each to a file of its own, and beside them where they come from. The suite is left as it is. */
final class WinnerFiles {
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path folder;
    private final String suite;

    WinnerFiles(Path folder, String suite) {
        this.folder = folder;
        this.suite = suite.replaceAll("[^\\p{L}\\p{N}._-]+", "-");
    }

    /** @return the files written */
    List<String> write(Target target, HonestResult result, OptimizeSpec spec, OptimizationReport report) {
        Candidate winner = result.search().winner();
        List<String> written = new ArrayList<>();
        try {
            Files.createDirectories(folder);
            for (String component : winner.components()) {
                Path file = folder.resolve(suite + "." + component + ".md");
                Files.writeString(file, target.file().of(component, winner.text(component)));
                written.add(file.toString());
            }
            Path provenance = folder.resolve(suite + ".provenance.json");
            Files.writeString(provenance, json(provenance(target, result, spec, report)));
            written.add(provenance.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written;
    }

    private Map<String, @Nullable Object> provenance(
            Target target, HonestResult result, OptimizeSpec spec, OptimizationReport report) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("suite", suite);
        all.put("objective", target.objective());
        all.put(
                "signatures",
                target.objectives().stream()
                        .map(objective -> objective.measure().signature())
                        .toList());
        all.put("reflection-model", spec.reflection());
        all.put("reflection-prompt", GuidedPrompt.hash());
        all.put("split", spec.data().train() + "/" + spec.data().validation());
        all.put("seed-texts", target.seed().hash());
        all.put("winner-texts", result.search().winner().hash());
        all.put("candidates", result.search().pool().size());
        all.put("evaluations", result.search().evaluations());
        all.put("reflections", result.search().reflections());
        all.put("validation", outcome(report.validation()));
        all.put("test", outcome(report.test()));
        return all;
    }

    private static @Nullable Map<String, @Nullable Object> outcome(OptimizationReport.@Nullable Outcome all) {
        return all == null ? null : outcome(all.score(), all.numbers(), all.better());
    }

    private static Map<String, @Nullable Object> outcome(
            PairedOutcome outcome, List<OptimizationReport.Difference> numbers, boolean better) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("examples", outcome.examples());
        all.put("missing", outcome.missing());
        all.put("seed", outcome.before());
        all.put("winner", outcome.after());
        all.put("difference", outcome.gain());
        if (outcome.interval() != null) {
            all.put(
                    "interval",
                    List.of(outcome.interval().low(), outcome.interval().high()));
            all.put("level", outcome.interval().level());
        }
        all.put("p", outcome.p());
        all.put("corrected-for", outcome.candidates());
        all.put("numbers", numbers.stream().map(WinnerFiles::number).toList());
        all.put("better", better);
        return all;
    }

    private static Map<String, @Nullable Object> number(OptimizationReport.Difference number) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("objective", number.objective());
        all.put("aggregate", number.aggregate());
        all.put("seed", number.before());
        all.put("winner", number.after());
        all.put("p", number.p());
        all.put("verdict", number.verdict());
        return all;
    }

    private static String json(Object value) throws JsonProcessingException {
        return JSON.writeValueAsString(value) + "\n";
    }
}
