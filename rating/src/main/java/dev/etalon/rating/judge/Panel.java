package dev.etalon.rating.judge;

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
import dev.etalon.rating.guideline.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Several votes on one answer: of one model asked several times, or of several models. Labels are decided by the majority of the votes
 * that hold a verdict, numbers by their mean. Where half of the votes or more hold none, there is none. A jury of small models of
 * different families may agree with people better than one large model (Verga et al. 2024, arXiv 2404.18796).
 */
final class Panel implements Scorer {
    /** No later vote can go through either. */
    private static final Set<FailureKind> END_OF_ALL = Set.of(FailureKind.BUDGET, FailureKind.REPLAY_MISS);

    private final List<Member> members;
    private final Voting voting;
    private final Scale scale;
    private final @Nullable Expectation expectation;

    /** A model that votes; its judge knows nothing of the verdicts of people. */
    record Member(String name, Scorer judge) {}

    Panel(List<Member> members, Voting voting, Scale scale, @Nullable Expectation expectation) {
        this.members = List.copyOf(members);
        this.voting = voting;
        this.scale = scale;
        this.expectation = expectation;
    }

    @Override
    public Score score(Sample sample, Answer answer) throws CallException, InterruptedException {
        Optional<Score> problem = expectation == null ? Optional.empty() : expectation.problem(sample);
        if (problem.isPresent()) {
            return problem.get();
        }
        List<Ballot> ballots = new ArrayList<>();
        for (Member member : members) {
            for (int vote = 0; vote < voting.samples(); vote++) {
                Score score = vote(member, sample, asked(answer, vote), ballots);
                if (score instanceof Score.Abstained) {
                    return score;
                }
                ballots.add(Ballot.of(member.name(), vote, score));
            }
        }
        return decided(sample, ballots);
    }

    /** No two votes share the repeat under which a reply is kept. */
    private Answer asked(Answer answer, int vote) {
        return answer.withRepeat(answer.repeat() * voting.samples() + vote);
    }

    private static Score vote(Member member, Sample sample, Answer answer, List<Ballot> before)
            throws CallException, InterruptedException {
        try {
            return member.judge().score(sample, answer);
        } catch (CallException e) {
            if (END_OF_ALL.contains(e.kind())) {
                throw e.withEvidence(Paid.plus(evidence(before), Paid.in(e.evidence())));
            }
            return new Score.Failed(e.failure(), e.evidence());
        }
    }

    private Score decided(Sample sample, List<Ballot> ballots) {
        List<String> labels =
                ballots.stream().flatMap(ballot -> ballot.label().stream()).toList();
        Evidence evidence = evidence(ballots);
        if (2 * labels.size() <= ballots.size()) {
            return new Score.Failed(failure(ballots, labels.size()), evidence);
        }
        Vote vote = new Vote(labels);
        if (scale instanceof Scale.Ordinal && expectation == null) {
            return new Score.Graded(vote.mean(), List.of(), told(evidence, Double.toString(vote.mean()), vote));
        }
        Optional<String> label = scale instanceof Scale.Ordinal
                ? Optional.of(vote.nearest(scale.labels()))
                : vote.majority(voting.ties());
        return label.map(decided -> labelled(sample, decided, told(evidence, decided, vote)))
                .orElseGet(() -> new Score.Abstained("the votes are a draw: " + vote, evidence));
    }

    private static Failure failure(List<Ballot> ballots, int verdicts) {
        Failure first = ballots.stream()
                .flatMap(ballot -> Optional.ofNullable(ballot.failure()).stream())
                .findFirst()
                .orElseThrow();
        String message = "only " + verdicts + " of " + ballots.size() + " votes hold a verdict; the first without: ";
        return new Failure(first.kind(), message + first.message());
    }

    private Score labelled(Sample sample, String label, Evidence evidence) {
        if (expectation != null) {
            return expectation.labelled(sample, label, evidence);
        }
        return scale instanceof Scale.Binary
                ? Score.passed(label.equals(Scale.Binary.PASS), evidence)
                : new Score.Labelled(label, null, evidence);
    }

    private static Evidence told(Evidence evidence, String verdict, Vote vote) {
        return evidence.with(JudgeEvidence.VERDICT, verdict).with("share", vote.share(verdict));
    }

    private static Evidence evidence(List<Ballot> ballots) {
        String text = ballots.stream().map(Ballot::told).collect(Collectors.joining("\n\n"));
        Usage usage = ballots.stream().map(ballot -> Paid.in(ballot.evidence())).reduce(Usage.NONE, Usage::plus);
        Evidence all = Paid.plus(Evidence.of(text), usage)
                .with("votes", ballots.stream().map(Ballot::details).toList());
        boolean both =
                ballots.stream().anyMatch(ballot -> ballot.evidence().details().containsKey("consistent"));
        return both ? all.with(JudgeEvidence.CONSISTENT, ballots.stream().noneMatch(Ballot::inconsistent)) : all;
    }
}
