package dev.etalon.app.suite;

import dev.etalon.app.suite.scorers.RepeatKeys;
import dev.etalon.app.suite.shape.Options;
import dev.etalon.app.suite.source.Place;
import dev.etalon.app.suite.source.Problems;
import dev.etalon.core.naming.NearestName;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks what one part of a suite says of another. Parts that were wrong themselves are not there and are passed over. */
final class CrossChecks {
    private final Problems problems;

    CrossChecks(Problems problems) {
        this.problems = problems;
    }

    void check(Options suite) {
        Optional<Options> models = suite.findGroup("models");
        List<String> modelNames = models.map(Options::keys).orElse(List.of());
        Map<String, Place> scorers = scorerNames(suite, modelNames);
        suite.findGroup("subject").ifPresent(subject -> checkSubject(subject, modelNames));
        suite.findGroup("exam")
                .filter(exam -> !exam.has("design"))
                .ifPresent(exam -> problems.add(exam.place(), "the key \"design\" is missing"));
        suite.findGroup("gate").ifPresent(gate -> checkGate(gate, scorers.keySet()));
        suite.findGroup("optimize")
                .ifPresent(optimize -> new OptimizeChecks(problems, optimize).check(modelNames, scorers.keySet()));
        models.ifPresent(group -> group.keys().forEach(name -> checkProvider(group.group(name))));
    }

    private void checkSubject(Options subject, List<String> models) {
        subject.findGroup("prompt").ifPresent(prompt -> checkModel(prompt, models));
        subject.findGroup("http").ifPresent(this::checkConcurrency);
    }

    private Map<String, Place> scorerNames(Options suite, List<String> models) {
        Map<String, Place> names = new HashMap<>();
        for (Options scorer : suite.groups("scorers")) {
            String kind = scorer.keys().getFirst();
            Options options = scorer.group(kind);
            String name = options.findText("name").orElse(kind);
            Place first = names.putIfAbsent(name, options.place());
            if (first != null) {
                problems.add(
                        options.place(),
                        "the scorer of line " + first.line() + " is named \"" + name
                                + "\" too; give one of them another \"name\"");
            }
            if (kind.equals("judge")) {
                checkModel(options, models);
                checkJury(options, models);
                checkVerifier(options, models);
                options.findGroup("claims").ifPresent(claims -> checkClaims(options, claims, models));
            }
            checkRepeats(suite, options, RepeatKeys.PASS_AT);
            checkRepeats(suite, options, RepeatKeys.MAJORITY_AT);
            if (kind.equals("bleu")) {
                checkSmoothing(options);
            }
        }
        return names;
    }

    private void checkRepeats(Options suite, Options scorer, String key) {
        long repeats = suite.findWhole("repeats").orElse(Long.MAX_VALUE);
        if (scorer.keys().contains(key)) {
            scorer.wholes(key).stream()
                    .filter(k -> k > repeats)
                    .findFirst()
                    .ifPresent(k -> problems.add(
                            scorer.place(key),
                            k + " is more than the \"repeats\" of the suite, which are " + repeats
                                    + "; set \"repeats\" to " + k + " or more"));
        }
    }

    private void checkSmoothing(Options bleu) {
        String smoothing = bleu.findText("smoothing").orElse("");
        if (bleu.has("smooth-value") && (smoothing.equals("exp") || smoothing.equals("none"))) {
            problems.add(bleu.place("smooth-value"), "smoothing " + smoothing + " takes no amount; leave it out");
        }
    }

    private void checkVerifier(Options judge, List<String> models) {
        judge.findText("verify")
                .filter(name -> !models.contains(name))
                .ifPresent(name -> problems.add(judge.place("verify"), noModel(name, models)));
    }

    private void checkJury(Options judge, List<String> models) {
        judge.texts("jury").stream()
                .filter(name -> !models.contains(name))
                .forEach(name -> problems.add(judge.place("jury"), noModel(name, models)));
    }

    private void checkClaims(Options judge, Options claims, List<String> models) {
        String by = claims.findText("by").orElse("");
        checkModel(claims, models);
        for (String key : List.of("model", "field")) {
            if (claims.has(key) != by.equals(key)) {
                problems.add(
                        claims.place(),
                        claims.has(key)
                                ? "\"" + key + "\" is for \"by: " + key + "\"; here claims are cut by " + by
                                : "\"by: " + key + "\" needs \"" + key + "\" beside it");
            }
        }
        for (String key : List.of("expected", "certificate", "against")) {
            if (judge.has(key)) {
                problems.add(
                        judge.place(key),
                        "\"" + key
                                + "\" is of whole answers, \"claims\" of their parts; to examine a judge on claims, make each claim a"
                                + " sample of its own");
            }
        }
    }

    private void checkModel(Options options, List<String> models) {
        options.findText("model")
                .filter(name -> !models.contains(name))
                .ifPresent(name -> problems.add(options.place("model"), noModel(name, models)));
    }

    private static String noModel(String name, List<String> models) {
        return models.isEmpty()
                ? "there is no model \"" + name + "\"; describe it under \"models\""
                : unknown("model", name, models);
    }

    private void checkGate(Options gate, Collection<String> scorers) {
        for (Options condition : gate.groups("conditions")) {
            condition
                    .findText("scorer")
                    .filter(name -> !scorers.contains(name))
                    .ifPresent(name -> problems.add(condition.place("scorer"), unknown("scorer", name, scorers)));
        }
    }

    private void checkProvider(Options model) {
        checkConcurrency(model);
        model.findText("provider").ifPresent(provider -> checkProvider(model, provider));
    }

    private void checkProvider(Options model, String provider) {
        boolean local = provider.equals(ModelKeys.GGUF);
        if (local != model.has(ModelKeys.FILE)) {
            problems.add(
                    model.place("provider"),
                    local
                            ? "a gguf model is a file: name it with \"file\" in place of \"model\""
                            : "provider " + provider + " takes no file: name the model with \"model\", or set"
                                    + " \"provider: gguf\"");
        }
        if (local) {
            ModelKeys.OUTSIDE.stream()
                    .filter(key -> model.has(key) && !model.place(key).equals(model.place()))
                    .forEach(key -> problems.add(
                            model.place(key), "a gguf model runs in this process and has no \"" + key + "\""));
        }
    }

    private void checkConcurrency(Options destination) {
        Optional<Options> bounds = destination.findGroup("concurrency");
        Optional<Long> start = bounds.flatMap(group -> group.findWhole("start"));
        Optional<Long> max = bounds.flatMap(group -> group.findWhole("max"));
        if (start.isPresent() && max.isPresent() && start.get() > max.get()) {
            problems.add(
                    bounds.get().place("start"), "must be " + max.get() + " (\"max\") at most, not " + start.get());
        }
    }

    private static String unknown(String what, String name, Collection<String> known) {
        String hint = NearestName.of(name, known)
                .map(near -> "; did you mean \"" + near + "\"?")
                .orElseGet(() -> known.isEmpty()
                        ? ""
                        : "; the " + what + "s here are "
                                + String.join(", ", known.stream().sorted().toList()));
        return "there is no " + what + " \"" + name + "\"" + hint;
    }
}
