package dev.etalon.app.suite;

import dev.etalon.app.suite.shape.Options;
import dev.etalon.app.suite.source.Problems;
import dev.etalon.core.naming.NearestName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Checks what the key {@code optimize} says of the rest of a suite. */
final class OptimizeChecks {
    private final Problems problems;
    private final Options optimize;

    OptimizeChecks(Problems problems, Options optimize) {
        this.problems = problems;
        this.optimize = optimize;
    }

    void check(Collection<String> models, Collection<String> scorers) {
        optimize.findText("reflection").ifPresent(model -> known("reflection", "model", model, models));
        optimize.findText("judge").ifPresent(judge -> checkJudge(judge, scorers));
        checkObjectives(scorers);
        checkSplit();
        checkPublished();
    }

    private void checkJudge(String judge, Collection<String> scorers) {
        known("judge", "scorer", judge, scorers);
        List<String> extra =
                Stream.of("objectives", "texts").filter(optimize::has).toList();
        if (!extra.isEmpty()) {
            problems.add(
                    optimize.place("judge"),
                    "a guideline is one text with one aim, to agree with people; leave out "
                            + String.join(" and ", extra));
        }
    }

    private void checkObjectives(Collection<String> scorers) {
        Optional<Options> objectives = optimize.findGroup("objectives");
        List<String> names = objectives.map(Options::keys).orElse(List.of());
        List<String> known = new ArrayList<>(scorers);
        known.addAll(OptimizeSpec.BUILT_IN);
        names.forEach(name -> known("objectives", "objective", name, known));
        if (!names.isEmpty()
                && names.stream().noneMatch(name -> objectives.orElseThrow().decimal(name) > 0)) {
            problems.add(optimize.place("objectives"), "needs an objective with a weight above 0: it decides");
        }
        if (names.size() < 2 && !optimize.findText("front").orElse("instance").equals("instance")) {
            problems.add(optimize.place("front"), "needs two objectives or more; name them under \"objectives\"");
        }
    }

    private void checkSplit() {
        optimize.findGroup("split").ifPresent(split -> {
            long sum = split.whole("train") + split.whole("validation");
            if (sum > 100) {
                problems.add(
                        optimize.place("split"),
                        "train and validation make " + sum
                                + " percent; 100 is the most, and what is left is the test set");
            }
        });
    }

    private void checkPublished() {
        boolean published = optimize.findText("mode").orElse("").equals("published");
        if (published && optimize.findWhole("repeats").orElse(1L) > 1) {
            problems.add(
                    optimize.place("repeats"), "must be 1 in mode published, which runs each validation sample once");
        }
        optimize.findGroup("acceptance").ifPresent(acceptance -> {
            if (!published && acceptance.flag("ties")) {
                problems.add(acceptance.place("ties"), "is for mode published; in mode honest a paired test decides");
            }
        });
    }

    private void known(String key, String what, String name, Collection<String> names) {
        if (!names.contains(name)) {
            List<String> sorted = names.stream().sorted().toList();
            String hint = NearestName.of(name, sorted)
                    .map(near -> "; did you mean \"" + near + "\"?")
                    .orElse(sorted.isEmpty() ? "" : "; there are " + String.join(", ", sorted));
            problems.add(optimize.place(key), "there is no " + what + " \"" + name + "\"" + hint);
        }
    }
}
