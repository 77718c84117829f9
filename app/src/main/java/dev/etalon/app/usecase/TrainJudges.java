package dev.etalon.app.usecase;

import dev.etalon.app.suite.ScorerSpec;
import dev.etalon.app.suite.Suite;
import dev.etalon.app.wiring.JudgeScorers;
import dev.etalon.rating.learned.LearnedModel;
import dev.etalon.rating.learned.LearnedModels;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Learns the judges of a suite from labels of people, and writes what was learnt where the suite looks for it. */
public final class TrainJudges {
    private TrainJudges() {}

    /** What was learnt by the judge of this name in the suite. */
    public record Learnt(String judge, LearnedModel model, Path file) {}

    /** @throws IllegalArgumentException when the suite has no learned judge, or one has too little to learn from */
    public static List<Learnt> train(Suite suite) throws IOException, InterruptedException {
        List<Learnt> all = new ArrayList<>();
        for (ScorerSpec spec : suite.scorers()) {
            if (spec.kind().equals("learned-judge")) {
                Path file = spec.options().file("weights");
                LearnedModel model = JudgeScorers.learn(spec);
                LearnedModels.write(model, file);
                all.add(new Learnt(spec.name(), model, file));
            }
        }
        if (all.isEmpty()) {
            throw new IllegalArgumentException(suite.file()
                    + " has no judge to train: add \"learned-judge: {shipped: faithfulness.en, weights: judges/faithfulness.json,"
                    + " golden: {file: golden.jsonl, verdict: label}}\" to its scorers");
        }
        return all;
    }
}
