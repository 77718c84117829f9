package dev.etalon.rating.audit.rationale;

import dev.etalon.core.model.LanguageModel;
import dev.etalon.core.model.ModelReply;
import dev.etalon.core.model.ModelRequest;
import dev.etalon.core.score.CallException;
import dev.etalon.core.score.FailureKind;
import dev.etalon.rating.audit.asking.AuditedJudge;
import dev.etalon.rating.audit.asking.Interview;
import dev.etalon.rating.audit.asking.Question;
import dev.etalon.rating.audit.asking.Said;
import dev.etalon.rating.audit.paired.Excess;
import dev.etalon.rating.audit.paired.ItemMarks;
import dev.etalon.rating.audit.probe.Ask;
import dev.etalon.rating.audit.probe.Grade;
import dev.etalon.rating.audit.probe.Item;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What probes of reasons share: the judge, other models, the texts of requests. */
record Questioning(AuditedJudge judge, Interview interview, RationaleTexts texts, double level) {

    /** A pair is shown in one order, so that there is one text of reasons. */
    Ask plain() {
        return pairs() ? Ask.SINGLE : Ask.PLAIN;
    }

    boolean pairs() {
        return judge.against() != null;
    }

    /** The verdicts on these items; null where there is none. */
    List<@Nullable Grade> grades(List<Item> items) throws Interview.StoppedException, InterruptedException {
        return asked(items.stream().map(item -> new Question(item, 0, plain())).toList());
    }

    List<@Nullable Grade> asked(List<Question> questions) throws Interview.StoppedException, InterruptedException {
        java.util.ArrayList<@Nullable Grade> grades = new java.util.ArrayList<>();
        for (Said said : interview.ask(judge, questions)) {
            grades.add(said.grade());
        }
        return grades;
    }

    /** What a model replies to each; empty where it fails. */
    List<Optional<ModelReply>> replies(LanguageModel model, List<ModelRequest> requests)
            throws Interview.StoppedException, InterruptedException {
        return interview.all(requests.stream()
                .<Interview.Call<Optional<ModelReply>>>map(request -> () -> reply(model, request))
                .toList());
    }

    private static Optional<ModelReply> reply(LanguageModel model, ModelRequest request)
            throws CallException, InterruptedException {
        try {
            return Optional.of(model.reply(request));
        } catch (CallException e) {
            if (e.kind() == FailureKind.BUDGET) {
                throw e;
            }
            return Optional.empty();
        }
    }

    Excess excess(List<ItemMarks> marks) {
        return Excess.of(marks, level);
    }
}
