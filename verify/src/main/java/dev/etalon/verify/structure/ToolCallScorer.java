package dev.etalon.verify.structure;

import com.fasterxml.jackson.databind.JsonNode;
import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.Evidence;
import dev.etalon.core.score.FailureKind;
import dev.etalon.core.score.Score;
import dev.etalon.core.scorer.Scorer;
import dev.etalon.core.subject.Answer;
import dev.etalon.verify.verdict.Verification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** 1 where the answer calls the expected tools with the expected arguments, 0 where it does not. */
public final class ToolCallScorer implements Scorer {
    private final ToolCallOptions options;
    private final ToolCallMatch match;

    public ToolCallScorer(ToolCallOptions options) {
        this.options = options;
        this.match = new ToolCallMatch(options);
    }

    @Override
    public Score score(Sample sample, Answer answer) {
        List<List<ToolCall>> expected;
        try {
            expected = expected(sample);
        } catch (IllegalArgumentException e) {
            return Verification.notVerified(
                            FailureKind.SCORER,
                            "sample " + sample.id() + ": the expected calls cannot be read: " + e.getMessage())
                    .score();
        }
        if (expected.isEmpty()) {
            return Score.abstained("the sample has no expected calls");
        }
        return verify(expected, answer.text()).score();
    }

    private List<List<ToolCall>> expected(Sample sample) {
        String column = options.column();
        List<List<ToolCall>> all = new ArrayList<>();
        if (column != null) {
            sample.field(column).map(ToolCall::json).map(ToolCall::all).ifPresent(all::add);
        } else {
            sample.references().forEach(reference -> all.add(ToolCall.all(ToolCall.json(reference))));
        }
        return all;
    }

    private Verification verify(List<List<ToolCall>> expected, String answer) {
        List<ToolCall> made;
        try {
            JsonNode json = ToolCall.json(Fence.inside(answer).strip());
            made = ToolCall.all(json);
        } catch (IllegalArgumentException e) {
            return new Verification.Refuted(Evidence.of("The answer is no call of a tool: " + e.getMessage() + "."));
        }
        String problem = "";
        for (List<ToolCall> calls : expected) {
            problem = match.problem(calls, made);
            if (problem.isEmpty()) {
                return new Verification.Proved(Evidence.of("The calls are the expected ones."));
            }
        }
        return new Verification.Refuted(new Evidence(problem, Map.of("calls", made.size())));
    }
}
