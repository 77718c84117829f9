package dev.etalon.app.suite;

import dev.etalon.app.suite.shape.Checker;
import dev.etalon.app.suite.shape.EnvText;
import dev.etalon.app.suite.shape.Environment;
import dev.etalon.app.suite.shape.Options;
import dev.etalon.app.suite.shape.Settings;
import dev.etalon.core.stats.Correction;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes the records of options in which nothing is wrong. */
final class SuiteBuilder {
    private final Path file;
    private final Options options;
    private final Checker checker;
    private final Environment environment;

    SuiteBuilder(Path file, Options options, Checker checker, Environment environment) {
        this.file = file;
        this.options = options;
        this.checker = checker;
        this.environment = environment;
    }

    Suite build() {
        SubjectSpec subject = SubjectKeys.spec(options.group("subject"));
        List<ScorerSpec> scorers =
                options.groups("scorers").stream().map(SuiteBuilder::scorer).toList();
        Map<String, ModelSpec> models = options.findGroup("models")
                .map(group -> ModelKeys.specs(group, environment))
                .orElse(Map.of());
        Set<String> asked = asked(subject, scorers);
        return new Suite(
                file,
                options.text("suite"),
                options.findText("description").orElse(""),
                options.findGroup("golden")
                        .map(golden -> GoldenKeys.spec(golden, file))
                        .orElse(null),
                DatasetKeys.spec(options.group("dataset")),
                subject,
                models,
                options.findFile("prices").orElse(null),
                scorers,
                options.texts("slices"),
                options.findText("group").orElse(null),
                (int) options.whole("repeats"),
                options.whole("seed"),
                options.decimal("confidence"),
                new TestingSpec(Correction.of(options.text("correction")), (int)
                        Math.min(Integer.MAX_VALUE, options.whole("slice-minimum"))),
                (int) options.whole("concurrency"),
                SuiteKeys.errors(options),
                SuiteKeys.budget(options),
                ResponseMode.of(options.text("responses")),
                options.findGroup("gate").map(GateKeys::spec).orElse(null),
                options.findGroup("exam").map(exam -> ExamKeys.spec(exam, file)).orElse(null),
                options.findGroup("optimize").map(OptimizeKeys::spec).orElse(OptimizeSpec.USUAL),
                settings(scorers, asked),
                checker.files(),
                variables(models, asked));
    }

    private static ScorerSpec scorer(Options named) {
        String kind = named.keys().getFirst();
        Options own = named.group(kind);
        return new ScorerSpec(kind, own.findText("name").orElse(kind), own);
    }

    /** The models that something asks. */
    private static Set<String> asked(SubjectSpec subject, List<ScorerSpec> scorers) {
        Set<String> asked = new TreeSet<>();
        if (subject instanceof SubjectSpec.Prompt prompt) {
            asked.add(prompt.model());
        }
        scorers.forEach(scorer -> asked.addAll(scorer.models()));
        return asked;
    }

    /** A scorer's settings stand under its name, so that their order in the file makes no difference. */
    private Map<String, String> settings(List<ScorerSpec> scorers, Set<String> asked) {
        Settings settings = new Settings(environment);
        settings.add("", options.without(Set.of("scorers", "models")));
        options.findGroup("models")
                .ifPresent(models -> asked.forEach(name -> settings.add("models." + name, models.group(name))));
        Map<String, String> flat = new LinkedHashMap<>(settings.flat());
        for (ScorerSpec scorer : scorers) {
            String prefix = "scorers." + scorer.name();
            flat.put(prefix + ".kind", scorer.kind());
            flat.putAll(new Settings(environment)
                    .add(prefix, scorer.options().without(Set.of("name")))
                    .flat());
        }
        return flat;
    }

    private List<EnvText> variables(Map<String, ModelSpec> models, Set<String> asked) {
        List<EnvText> texts = new ArrayList<>();
        checker.lateTexts().stream()
                .filter(text -> !text.place().path().startsWith("models."))
                .forEach(texts::add);
        for (String name : asked) {
            if (models.get(name) instanceof ModelSpec.Hosted model) {
                texts.add(model.model());
                addIfThere(texts, model.baseUrl());
                addIfThere(texts, model.apiKey());
            }
        }
        return texts;
    }

    private static void addIfThere(List<EnvText> texts, @Nullable EnvText text) {
        if (text != null) {
            texts.add(text);
        }
    }
}
