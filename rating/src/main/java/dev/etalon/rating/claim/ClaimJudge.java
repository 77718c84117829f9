package dev.etalon.rating.claim;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.CallException;
import dev.etalon.core.score.Evidence;
import dev.etalon.core.score.Failure;
import dev.etalon.core.score.FailureKind;
import dev.etalon.core.score.Score;
import dev.etalon.core.scorer.Scorer;
import dev.etalon.core.subject.Answer;
import dev.etalon.core.traffic.Paid;
import dev.etalon.core.traffic.Usage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Rates an answer claim by claim: each is shown to a judge as if it were the whole answer. The score is the mean over the claims; its
 * statistics are their sum and their number. Where one claim has no verdict the answer has no score: a mean over the others would be
 * another measure. An answer without claims is an abstention.
 */
public final class ClaimJudge implements Scorer {
    private final Scorer judge;
    private final ClaimSource source;

    /** @param judge that grades one text */
    public ClaimJudge(Scorer judge, ClaimSource source) {
        this.judge = judge;
        this.source = source;
    }

    private record Rated(String claim, Score score) {}

    @Override
    public Score score(Sample sample, Answer answer) throws CallException, InterruptedException {
        FoundClaims found = source.of(sample, answer);
        List<String> claims = found.claims();
        if (claims.isEmpty()) {
            return new Score.Abstained("the answer holds no claim", found.evidence());
        }
        if (claims.size() > ClaimSource.MOST) {
            String message =
                    "the answer holds " + claims.size() + " claims; at most " + ClaimSource.MOST + " are rated";
            return new Score.Failed(new Failure(FailureKind.SCORER, message), found.evidence());
        }
        List<Rated> rated = new ArrayList<>();
        for (String claim : claims) {
            Score score = rate(sample, answer.withText(claim), found, rated);
            rated.add(new Rated(claim, score));
            if (!(score instanceof Score.Graded)) {
                return without(score, claims.size(), evidence(found, rated));
            }
        }
        return graded(rated, evidence(found, rated));
    }

    /** What is spent before a call breaks is told with it. */
    private Score rate(Sample sample, Answer claim, FoundClaims found, List<Rated> before)
            throws CallException, InterruptedException {
        try {
            return judge.score(sample, claim);
        } catch (CallException e) {
            throw e.withEvidence(Paid.plus(evidence(found, before), Paid.in(e.evidence())));
        }
    }

    private static Score without(Score last, int claims, Evidence evidence) {
        return switch (last) {
            case Score.Failed failed ->
                new Score.Failed(
                        new Failure(
                                failed.failure().kind(),
                                "a claim of " + claims + " has no verdict: "
                                        + failed.failure().message()),
                        evidence);
            case Score.Abstained abstained -> new Score.Abstained(abstained.reason(), evidence);
            case Score.Graded ignored -> throw new IllegalStateException("a grade is a verdict");
            case Score.Labelled labelled ->
                throw new IllegalStateException("a judge of claims must grade, not label: " + labelled.label());
        };
    }

    private static Score graded(List<Rated> rated, Evidence evidence) {
        double sum = rated.stream().mapToDouble(one -> value(one.score())).sum();
        return new Score.Graded(sum / rated.size(), List.of(sum, (double) rated.size()), evidence);
    }

    private static double value(Score score) {
        return score instanceof Score.Graded graded ? graded.value() : Double.NaN;
    }

    private static Evidence evidence(FoundClaims found, List<Rated> rated) {
        String text = rated.stream().map(ClaimJudge::told).collect(Collectors.joining("\n"));
        Usage usage = rated.stream()
                .map(one -> Paid.in(one.score().evidence()))
                .reduce(Paid.in(found.evidence()), Usage::plus);
        Map<String, Object> details = new LinkedHashMap<>(found.evidence().details());
        details.put("claims", rated.stream().map(ClaimJudge::details).toList());
        details.remove("usage");
        return Paid.plus(new Evidence(text, details), usage);
    }

    private static String told(Rated one) {
        Object verdict = one.score().evidence().details().getOrDefault("verdict", "no verdict");
        return verdict + ": " + one.claim();
    }

    private static Map<String, Object> details(Rated one) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("claim", one.claim());
        details.putAll(one.score().evidence().details());
        details.put("rationale", one.score().evidence().text());
        return details;
    }
}
