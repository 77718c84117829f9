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
import java.util.ArrayList;
import java.util.List;

/** 1 where the answer matches any, or all, of the patterns, else 0. */
public final class Regex implements Scorer {
    private final RegexOptions options;
    private final List<Pattern> fixed;

    public Regex(RegexOptions options) {
        this.options = options;
        fixed = compile(options.patterns());
    }

    @Override
    public Score score(Sample sample, Answer answer) {
        if (!fixed.isEmpty()) {
            return score(fixed, answer.text());
        }
        if (sample.references().isEmpty()) {
            return References.missing(sample, "regex");
        }
        try {
            return score(compile(sample.references()), answer.text());
        } catch (IllegalArgumentException e) {
            return Score.abstained("sample " + sample.id() + ": its reference is no pattern: " + e.getMessage());
        }
    }

    private Score score(List<Pattern> patterns, String text) {
        List<String> wanted = patterns.stream().map(Pattern::pattern).toList();
        List<String> missing = new ArrayList<>();
        for (Pattern pattern : patterns) {
            Matcher matcher = pattern.matcher(text);
            if (!(options.whole() ? matcher.matches() : matcher.find())) {
                missing.add(pattern.pattern());
            }
        }
        boolean found = options.quantifier().holds(wanted, missing);
        return Score.passed(found, found ? Evidence.NONE : Evidence.of("does not match " + Quoted.list(missing)));
    }

    private List<Pattern> compile(List<String> patterns) {
        return patterns.stream()
                .map(pattern -> SafePattern.compile(pattern, options.ignoreCase()))
                .toList();
    }
}
