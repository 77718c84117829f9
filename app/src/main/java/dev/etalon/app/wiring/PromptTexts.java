package dev.etalon.app.wiring;

import dev.etalon.app.models.Models;
import dev.etalon.app.suite.SubjectSpec;
import dev.etalon.app.suite.Suite;
import dev.etalon.core.model.Decoding;
import dev.etalon.core.subject.Subject;
import dev.etalon.subjects.PromptSubject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The prompt of a suite's subject, as texts by name: {@value #TEMPLATE}, and {@value #SYSTEM} where there is one. */
public final class PromptTexts {
    public static final String TEMPLATE = "template";
    public static final String SYSTEM = "system";

    private final SubjectSpec.Prompt spec;
    private final Models models;
    private final Map<String, String> texts = new LinkedHashMap<>();

    private PromptTexts(SubjectSpec.Prompt spec, Models models) {
        this.spec = spec;
        this.models = models;
        if (spec.system() != null) {
            texts.put(SYSTEM, spec.system().resolve());
        }
        texts.put(
                TEMPLATE,
                spec.template() == null
                        ? Subjects.text(spec.file())
                        : spec.template().resolve());
    }

    /** @throws IllegalArgumentException when the suite's subject is no prompt */
    static PromptTexts of(Suite suite, Models models) {
        if (suite.subject() instanceof SubjectSpec.Prompt prompt) {
            return new PromptTexts(prompt, models);
        }
        throw new IllegalArgumentException(
                "the suite's subject is no prompt, so there is no text to improve; give it a subject \"prompt\","
                        + " or improve the guideline of a judge with --judge");
    }

    public Map<String, String> texts() {
        return Collections.unmodifiableMap(texts);
    }

    /** The subject with other texts. They are taken as they are: no environment variable in them is looked up. */
    public Subject subject(Map<String, String> others) {
        Map<String, String> all = new LinkedHashMap<>(texts);
        all.putAll(others);
        Decoding decoding = new Decoding(spec.temperature(), null, spec.maxTokens(), null);
        PromptSubject.Prompt prompt = new PromptSubject.Prompt(
                all.get(SYSTEM),
                all.getOrDefault(TEMPLATE, ""),
                decoding,
                spec.schema() == null ? null : Subjects.text(spec.schema()));
        return new PromptSubject(models.model(spec.model()), prompt);
    }
}
