package dev.etalon.app.audit;

import dev.etalon.app.wiring.LiveSuite;
import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.CallException;
import dev.etalon.core.score.FailureKind;
import dev.etalon.core.subject.Subject;
import dev.etalon.rating.audit.asking.Interview;
import dev.etalon.rating.audit.probe.Item;
import java.util.List;
import java.util.Optional;

/** Has a suite's subject answer samples; those without an answer are left out. */
record Answers(LiveSuite live, Interview interview) {

    List<Item> of(List<Sample> samples) throws Interview.StoppedException, InterruptedException {
        try (Subject subject = live.subject()) {
            return interview
                    .all(samples.stream()
                            .<Interview.Call<Optional<Item>>>map(sample -> () -> answer(subject, sample))
                            .toList())
                    .stream()
                    .flatMap(Optional::stream)
                    .toList();
        }
    }

    private static Optional<Item> answer(Subject subject, Sample sample) throws CallException, InterruptedException {
        try {
            return Optional.of(new Item(sample, subject.answer(sample, 0).text(), null));
        } catch (CallException e) {
            if (e.kind() == FailureKind.BUDGET) {
                throw e;
            }
            return Optional.empty();
        }
    }
}
