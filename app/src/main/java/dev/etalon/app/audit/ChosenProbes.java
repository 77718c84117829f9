package dev.etalon.app.audit;

import dev.etalon.rating.audit.asking.AuditedJudge;
import dev.etalon.rating.audit.probe.Bias;
import dev.etalon.rating.audit.probe.Biases;
import dev.etalon.rating.audit.rationale.RationaleProbes;
import java.util.ArrayList;
import java.util.List;

/** The probes of an audit: of verdicts, and of reasons. */
record ChosenProbes(List<Bias> biases, List<String> reasons) {

    /** @throws IllegalArgumentException when there is no probe of a name */
    static ChosenProbes of(AuditChoice choice) {
        List<Bias> all = Biases.all(choice.translated(), choice.third());
        if (choice.probes().isEmpty()) {
            return new ChosenProbes(all, RationaleProbes.ALL);
        }
        List<String> verdicts = new ArrayList<>(choice.probes());
        verdicts.removeAll(RationaleProbes.ALL);
        List<String> reasons =
                choice.probes().stream().filter(RationaleProbes.ALL::contains).toList();
        return new ChosenProbes(Biases.named(all, verdicts), reasons);
    }

    /** One that votes gives many reasons, and none that is the verdict's. */
    static boolean hasOneReason(AuditedJudge judge) {
        return judge.votes() == 1;
    }
}
