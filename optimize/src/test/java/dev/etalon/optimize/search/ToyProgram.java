package dev.etalon.optimize.search;

import dev.etalon.core.model.LanguageModel;
import dev.etalon.core.model.ModelReply;
import dev.etalon.core.traffic.Usage;
import dev.etalon.optimize.program.Candidate;
import dev.etalon.optimize.program.Draw;
import dev.etalon.optimize.program.Program;
import dev.etalon.optimize.program.Rollout;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * The toy problem of the traces. A component's text earns crc(text:component:example) mod 4 on an example; the score is the mean over
 * what can be earned, with a bonus of 4 points where every component earns 3.
 */
final class ToyProgram implements Program<String> {
    private final boolean objectives;

    ToyProgram(boolean objectives) {
        this.objectives = objectives;
    }

    /** Writes a text that depends on nothing but the prompt. */
    static LanguageModel model() {
        return request -> new ModelReply(
                "Here is it:\n```text\nT%08x\n```\n"
                        .formatted(crc(request.messages().getLast().text())),
                ModelReply.Finish.STOP,
                Usage.NONE,
                Duration.ZERO,
                "toy");
    }

    @Override
    public List<Rollout> run(Candidate candidate, List<Draw<String>> draws) {
        List<Rollout> rollouts = new ArrayList<>();
        for (Draw<String> draw : draws) {
            rollouts.add(rollout(candidate, draw.example()));
        }
        return rollouts;
    }

    private Rollout rollout(Candidate candidate, String example) {
        Map<String, Double> parts = new LinkedHashMap<>();
        long sum = 0;
        boolean all = true;
        for (String component : candidate.components()) {
            long earned = earned(candidate, component, example);
            sum += earned;
            all &= earned == 3;
            parts.put(component, earned / 4.0);
        }
        double score = (sum + (all ? 4 : 0)) / 16.0;
        String output = "out:" + example + ":" + crc(json(candidate)) % 1000;
        return Rollout.of(output, score, "").withObjectives(objectives ? parts : Map.of());
    }

    private static long earned(Candidate candidate, String component, String example) {
        return crc(component + ":" + candidate.text(component) + ":" + example) % 4;
    }

    @Override
    public List<Map<String, Object>> records(
            Candidate candidate, String component, List<Draw<String>> draws, List<Rollout> rollouts) {
        List<Map<String, Object>> records = new ArrayList<>();
        for (int i = 0; i < draws.size(); i++) {
            String example = draws.get(i).example();
            Map<String, Object> record = new LinkedHashMap<>();
            record.put("Inputs", Map.of("example", example));
            record.put("Generated Outputs", rollouts.get(i).output());
            record.put(
                    "Feedback",
                    "component score " + earned(candidate, component, example) + " of 3; total "
                            + rollouts.get(i).score());
            records.add(record);
        }
        return records;
    }

    private static String json(Candidate candidate) {
        return new TreeMap<>(candidate.texts())
                .entrySet().stream()
                        .map(text -> "\"" + text.getKey() + "\": \"" + text.getValue() + "\"")
                        .collect(Collectors.joining(", ", "{", "}"));
    }

    private static long crc(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return crc.getValue();
    }
}
