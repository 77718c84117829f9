package dev.etalon.cli.doctor;

import dev.etalon.verify.sandbox.SelfCheck;
import dev.etalon.verify.sandbox.Survey;
import java.util.List;

/**
 * One kind of sandbox.
 *
 * @param level what it gives here, or where it cannot be used what it would give
 * @param guarantees each with whether it held just now
 * @param problem why it cannot be used, and what to do; empty where it can
 */
record Backend(
        String name,
        boolean works,
        String level,
        String description,
        List<SelfCheck.Guarantee> guarantees,
        String problem) {

    static Backend of(Survey survey) {
        return new Backend(
                survey.backend(),
                survey.works(),
                (survey.sandbox() == null ? survey.best() : survey.sandbox().assurance()).label(),
                survey.sandbox() == null ? "" : survey.sandbox().description(),
                survey.check() == null ? List.of() : survey.check().guarantees(),
                survey.problem().strip());
    }
}
