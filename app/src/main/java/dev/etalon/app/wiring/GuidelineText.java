package dev.etalon.app.wiring;

import dev.etalon.app.models.Models;
import dev.etalon.app.suite.ScorerSpec;
import dev.etalon.app.suite.Suite;
import dev.etalon.core.scorer.Measure;
import dev.etalon.rating.guideline.Guideline;
import dev.etalon.rating.guideline.GuidelineException;
import dev.etalon.rating.guideline.Guidelines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The guideline of a judge that is held against labels of people. Its front matter (scale, criteria, inputs) stays as it is, so that
 * verdicts mean the same; what may change is the text below.
 */
public final class GuidelineText {
    private static final String FENCE = "---";

    private final ScorerSpec spec;
    private final JudgeScorers judges;
    private final String front;
    private final String body;

    private GuidelineText(ScorerSpec spec, JudgeScorers judges, String text) {
        this.spec = spec;
        this.judges = judges;
        int end = text.indexOf("\n" + FENCE, FENCE.length());
        int below = text.indexOf('\n', end + 1) + 1;
        this.front = text.substring(0, below);
        this.body = text.substring(below).strip();
    }

    /** @throws IllegalArgumentException when there is no such judge, it has no labels of people, or its guideline is no file */
    static GuidelineText of(Suite suite, Models models, String scorer) {
        ScorerSpec spec = suite.scorers().stream()
                .filter(one -> one.name().equals(scorer) && one.kind().equals("judge"))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("the suite has no scorer of kind judge named \"" + scorer + "\""));
        if (JudgeScorers.human(spec.options()) == null) {
            throw new IllegalArgumentException("judge \"" + scorer
                    + "\" has no \"expected\": name the column with the labels of people that it is to agree with");
        }
        Path file = spec.options()
                .findFile("guideline")
                .orElseThrow(() -> new IllegalArgumentException(
                        "judge \"" + scorer + "\" uses a shipped guideline; copy it to a file of your own first"));
        JudgeScorers judges = new JudgeScorers(models);
        JudgeScorers.guideline(spec.options());
        try {
            return new GuidelineText(spec, judges, Files.readString(file).replace("\r\n", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text below the front matter. */
    public String body() {
        return body;
    }

    /** A whole guideline file with another body. */
    public String file(String newBody) {
        return front + "\n" + newBody.strip() + "\n";
    }

    /** Why this body makes no guideline; empty where it does. */
    public Optional<String> problem(String newBody) {
        try {
            guideline(newBody);
            return Optional.empty();
        } catch (GuidelineException | IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** The judge with another body. */
    public Measure judge(String newBody) {
        return judges.live(spec, guideline(newBody));
    }

    private Guideline guideline(String newBody) {
        return Guidelines.parse("the new guideline", file(newBody));
    }
}
