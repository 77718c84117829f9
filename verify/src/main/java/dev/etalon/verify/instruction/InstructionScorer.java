package dev.etalon.verify.instruction;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.Evidence;
import dev.etalon.core.score.FailureKind;
import dev.etalon.core.score.Score;
import dev.etalon.core.scorer.Scorer;
import dev.etalon.core.subject.Answer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether an answer follows the instructions of its prompt (IFEval): 1 where it follows all. Strictly, the answer as it is must follow;
 * loosely, it may also do so without stars, without its first line, its last, or both.
 */
public final class InstructionScorer implements Scorer {
    public static final String SIGNATURE = "ifeval|v1|sentences:etalon1|language:optimaize0.6";

    private static final int LONGEST = 1_000_000;

    private final Languages languages = new Languages();

    @Override
    public Score score(Sample sample, Answer answer) {
        if (answer.text().length() > LONGEST) {
            return Score.failed(
                    FailureKind.SCORER, "the answer has more than " + LONGEST + " characters; it is not checked");
        }
        try {
            InstructionTask task = InstructionTask.of(sample, languages);
            return graded(task, followed(task, Set.of(answer.text())), followed(task, variants(answer.text())));
        } catch (IllegalArgumentException e) {
            return Score.failed(FailureKind.SCORER, String.valueOf(e.getMessage()));
        }
    }

    private static List<Boolean> followed(InstructionTask task, Set<String> texts) {
        List<Boolean> followed = new ArrayList<>();
        for (Check check : task.checks()) {
            followed.add(texts.stream().anyMatch(text -> !PythonText.isBlank(text) && check.follows(text)));
        }
        return followed;
    }

    static Set<String> variants(String text) {
        int first = text.indexOf('\n');
        int last = text.lastIndexOf('\n');
        String withoutFirst = first < 0 ? "" : PythonText.strip(text.substring(first + 1));
        String withoutLast = last < 0 ? "" : PythonText.strip(text.substring(0, last));
        String withoutBoth = first < last ? PythonText.strip(text.substring(first + 1, last)) : "";
        Set<String> variants = new LinkedHashSet<>();
        for (String variant : List.of(text, withoutFirst, withoutLast, withoutBoth)) {
            variants.add(variant);
            variants.add(variant.replace("*", ""));
        }
        return variants;
    }

    private static Score graded(InstructionTask task, List<Boolean> strict, List<Boolean> loose) {
        List<String> broken = new ArrayList<>();
        List<Map<String, Object>> checks = new ArrayList<>();
        for (int i = 0; i < strict.size(); i++) {
            Map<String, Object> check = new LinkedHashMap<>();
            check.put("instruction", task.names().get(i));
            check.put("strict", strict.get(i));
            check.put("loose", loose.get(i));
            checks.add(check);
            if (!strict.get(i)) {
                broken.add(task.names().get(i));
            }
        }
        String text = broken.isEmpty()
                ? "Every instruction is followed."
                : "Not followed: " + String.join(", ", broken) + ".";
        double all = count(strict) == strict.size() ? 1 : 0;
        List<Double> statistics = List.of(
                all, count(loose) == loose.size() ? 1.0 : 0.0, (double) count(strict), (double) count(loose), (double)
                        strict.size());
        return new Score.Graded(all, statistics, new Evidence(text, Map.of("checks", checks)));
    }

    private static long count(List<Boolean> followed) {
        return followed.stream().filter(f -> f).count();
    }
}
