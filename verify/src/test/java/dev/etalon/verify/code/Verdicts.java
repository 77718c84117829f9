package dev.etalon.verify.code;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.Score;
import dev.etalon.core.scorer.Scorer;
import dev.etalon.core.subject.Answer;
import dev.etalon.verify.Verifiers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * What became of many answers.
 *
 * @param rejected all that did not pass, with why
 */
record Verdicts(List<String> accepted, List<String> rejected) {

    static Verdicts of(CodeOptions options, List<Sample> samples, Function<Sample, String> answer) throws Exception {
        Scorer scorer = Verifiers.code(options).scorer();
        Map<String, Future<Score>> scores = new LinkedHashMap<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Sample sample : samples) {
                scores.put(sample.id(), executor.submit(() -> scorer.score(sample, Answer.of(answer.apply(sample)))));
            }
        }
        Verdicts verdicts = new Verdicts(new ArrayList<>(), new ArrayList<>());
        for (Map.Entry<String, Future<Score>> entry : scores.entrySet()) {
            Score score = entry.getValue().get();
            boolean passed = score instanceof Score.Graded graded && graded.value() == 1;
            (passed ? verdicts.accepted() : verdicts.rejected()).add(entry.getKey() + " " + score);
        }
        return verdicts;
    }
}
