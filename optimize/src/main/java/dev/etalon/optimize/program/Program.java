package dev.etalon.optimize.program;

import dev.etalon.core.score.CallException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is optimised: anything that is made of named texts and can be run on examples. One method; a program with several components
 * may say for each of them what a better text can learn from.
 *
 * <pre>{@code
 * Program<Question> program = (candidate, draws) -> {
 *     List<Rollout> rollouts = new ArrayList<>();
 *     for (Draw<Question> draw : draws) {
 *         String answer = assistant.answer(candidate.text("instructions"), draw.example().text());
 *         boolean right = answer.contains(draw.example().key());
 *         rollouts.add(Rollout.of(answer, right ? 1 : 0, right ? "Right." : "The key is " + draw.example().key()));
 *     }
 *     return rollouts;
 * };
 * }</pre>
 *
 * @param <E> an example
 */
@FunctionalInterface
public interface Program<E> {

    /**
     * Runs a candidate on examples, in parallel where that helps.
     *
     * @return one rollout for each draw, in their order
     * @throws CallException when nothing can be run any more: of kind {@code BUDGET} it ends the search in good order, of any other kind
     *     with an error. A single example that fails is a rollout, not an exception
     */
    List<Rollout> run(Candidate candidate, List<Draw<E>> draws) throws CallException, InterruptedException;

    /**
     * What the writer of a better text is shown: a record of named values for each rollout. Values are texts, numbers, lists and maps.
     * It must depend on nothing but its arguments, or a search that goes on after a stop would not be the same search.
     */
    default List<Map<String, @Nullable Object>> records(
            Candidate candidate, String component, List<Draw<E>> draws, List<Rollout> rollouts) {
        List<Map<String, @Nullable Object>> records = new ArrayList<>();
        for (int i = 0; i < draws.size(); i++) {
            Map<String, @Nullable Object> record = new LinkedHashMap<>();
            record.put("Input", String.valueOf(draws.get(i).example()));
            record.put("Output", rollouts.get(i).output());
            record.put("Feedback", rollouts.get(i).feedback());
            records.add(record);
        }
        return records;
    }
}
