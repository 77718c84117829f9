package dev.etalon.rating.audit.rationale;

import dev.etalon.rating.audit.asking.Interview;
import dev.etalon.rating.audit.asking.Question;
import dev.etalon.rating.audit.paired.Excess;
import dev.etalon.rating.audit.paired.ItemMarks;
import dev.etalon.rating.audit.probe.Grade;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The judge is given the reasons of another answer with another verdict: does it follow them, or look for itself? */
final class SwappedReasons implements RationaleProbe {
    private final Questioning asking;

    SwappedReasons(Questioning asking) {
        this.asking = asking;
    }

    @Override
    public RationaleFinding finding(List<Reasoned> reasoned) throws Interview.StoppedException, InterruptedException {
        List<Reasoned> taken = new ArrayList<>();
        List<Grade> theirs = new ArrayList<>();
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < reasoned.size(); i++) {
            Reasoned one = reasoned.get(i);
            Optional<Reasoned> donor = donor(reasoned, i);
            if (donor.isPresent()) {
                taken.add(one);
                theirs.add(donor.get().grade());
                questions.add(new Question(
                        one.item(), 0, asking.texts().given(donor.get().rationale(), asking.pairs())));
            }
        }
        if (taken.isEmpty()) {
            return RationaleFinding.notMade(RationaleProbes.SWAPPED, "all verdicts are the same");
        }
        Excess excess = excess(taken, theirs, asking.asked(questions));
        return Told.excess(
                RationaleProbes.SWAPPED,
                excess,
                "follows foreign reasons in " + Told.percent(excess.rate()),
                "given the reasons of another answer, it follows them in %s; by itself it says the same in %s");
    }

    /** The next one with another verdict, so that each is used about equally often. */
    private static Optional<Reasoned> donor(List<Reasoned> reasoned, int of) {
        for (int step = 1; step < reasoned.size(); step++) {
            Reasoned other = reasoned.get((of + step) % reasoned.size());
            if (other.grade().place() != reasoned.get(of).grade().place()) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }

    private Excess excess(List<Reasoned> taken, List<Grade> theirs, List<@Nullable Grade> grades) {
        List<ItemMarks> marks = new ArrayList<>();
        for (int i = 0; i < taken.size(); i++) {
            Grade grade = grades.get(i);
            int place = theirs.get(i).place();
            List<Grade> again = taken.get(i).again();
            long alone = again.stream().filter(own -> own.place() == place).count();
            marks.add(new ItemMarks(
                    grade != null && grade.place() == place ? 1 : 0,
                    grade == null ? 0 : 1,
                    Math.toIntExact(alone),
                    again.size()));
        }
        return asking.excess(marks);
    }
}
