package dev.etalon.app.usecase;

import dev.etalon.app.suite.SubjectSpec;
import dev.etalon.app.suite.Suite;
import dev.etalon.files.RunFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Says which topics of judgements and run do not meet: trec_eval and pytrec_eval pass over them in silence. */
final class RunFileNotes {
    private final Suite suite;
    private final Set<String> judged = new HashSet<>();

    RunFileNotes(Suite suite) {
        this.suite = suite;
    }

    void sample(String id) {
        if (suite.subject() instanceof SubjectSpec.RunFile) {
            judged.add(id);
        }
    }

    List<String> notes() {
        if (!(suite.subject() instanceof SubjectSpec.RunFile spec)) {
            return List.of();
        }
        try (RunFile run = RunFile.open(spec.file())) {
            Set<String> found = run.topics();
            List<String> notes = new ArrayList<>();
            long missing =
                    judged.stream().filter(topic -> !found.contains(topic)).count();
            if (missing > 0) {
                notes.add(spec.file() + " has no results for " + missing + " of " + judged.size()
                        + " topics; the ranking scorer counts each as 0 unless \"no-results\" is \"skip\"");
            }
            long unjudged =
                    found.stream().filter(topic -> !judged.contains(topic)).count();
            if (unjudged > 0) {
                notes.add(spec.file() + " has " + unjudged
                        + " topics that are not among the samples; they are not scored");
            }
            return notes;
        }
    }
}
