package dev.etalon.app.optimize;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.run.Outcome;
import dev.etalon.core.run.Trial;
import dev.etalon.core.score.Score;
import dev.etalon.core.subject.Answer;
import dev.etalon.optimize.evaluate.Split;
import dev.etalon.optimize.program.Candidate;
import dev.etalon.optimize.program.Rollout;
import dev.etalon.optimize.search.HonestResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a candidate did with the samples of one split, as the trials of a run: so that the suite's own engine sums it up and compares. */
record KeptTrials(HonestResult.Recall recall, Split split, List<Sample> samples) {
    List<Trial> of(Candidate candidate) {
        List<Trial> trials = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            List<Rollout> rollouts = recall.of(split, candidate, i);
            for (int repeat = 0; repeat < rollouts.size(); repeat++) {
                trials.add(trial(i, repeat, rollouts.get(repeat)));
            }
        }
        return trials;
    }

    private Trial trial(int place, int repeat, Rollout rollout) {
        Sample sample = samples.get(place);
        if (rollout.trace().get(KeptScores.UNANSWERED) instanceof Map<?, ?> failure) {
            return new Trial(place, sample, repeat, new Outcome.Unanswered(KeptScores.failure(failure)), Map.of());
        }
        Map<String, Score> scores = new LinkedHashMap<>();
        if (rollout.trace().get(KeptScores.SCORES) instanceof Map<?, ?> kept) {
            kept.forEach((name, score) -> scores.put(String.valueOf(name), KeptScores.read((Map<?, ?>) score)));
        }
        Answer answer = Answer.of(rollout.output()).withRepeat(repeat).withUsage(rollout.usage());
        return new Trial(place, sample, repeat, new Outcome.Answered(answer), scores);
    }
}
