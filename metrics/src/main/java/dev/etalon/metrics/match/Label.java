package dev.etalon.metrics.match;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.Evidence;
import dev.etalon.core.score.Score;
import dev.etalon.core.scorer.Scorer;
import dev.etalon.core.subject.Answer;
import dev.etalon.metrics.text.References;
import dev.etalon.metrics.text.SafePattern;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The class that an answer shows, against the one of the reference. An answer that shows no class is a wrong answer, not an error of
 * the scorer: its class is {@link Score.Labelled#NO_CLASS}, so it counts as wrong and has its own column in the confusion table.
 */
public final class Label implements Scorer {
    /** Without declared labels: a longer text is prose, not a class, and would only fill the confusion table. */
    private static final int LONGEST = 200;

    private final LabelOptions options;
    private final @Nullable Pattern pattern;
    private final Map<String, String> declared = new LinkedHashMap<>();

    public Label(LabelOptions options) {
        this.options = options;
        pattern = options.pattern() == null ? null : SafePattern.compile(options.pattern(), false);
        options.labels().forEach(label -> declared.put(options.normalisation().apply(label), label));
    }

    @Override
    public Score score(Sample sample, Answer answer) {
        List<String> expected =
                sample.references().stream().map(this::label).distinct().toList();
        if (expected.isEmpty()) {
            return References.missing(sample, "label");
        }
        if (expected.size() > 1) {
            return References.miscounted(sample, "label", 1);
        }
        if (expected.get(0).equals(Score.Labelled.NO_CLASS)) {
            return Score.abstained("sample " + sample.id() + ": its reference "
                    + Quoted.text(sample.references().get(0)) + " is no label" + labelList());
        }
        String label = extract(answer.text()).map(this::label).orElse(Score.Labelled.NO_CLASS);
        return new Score.Labelled(label, expected.get(0), evidence(label, answer.text()));
    }

    private Optional<String> extract(String text) {
        if (pattern == null) {
            return Optional.of(text);
        }
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        return Optional.ofNullable(matcher.group(Math.min(1, matcher.groupCount())));
    }

    private String label(String text) {
        String normal = options.normalisation().apply(text);
        if (!declared.isEmpty()) {
            return declared.getOrDefault(normal, Score.Labelled.NO_CLASS);
        }
        return normal.isEmpty() || normal.length() > LONGEST ? Score.Labelled.NO_CLASS : normal;
    }

    private Evidence evidence(String label, String text) {
        if (!label.equals(Score.Labelled.NO_CLASS)) {
            return Evidence.NONE;
        }
        return Evidence.of("no label can be read from " + Quoted.text(text) + labelList());
    }

    private String labelList() {
        return declared.isEmpty() ? "" : "; there are " + Quoted.list(options.labels());
    }
}
