package dev.etalon.rating.reply;

import dev.etalon.core.model.ModelReply;
import dev.etalon.core.model.TokenChoice;
import dev.etalon.core.model.TokenChoice.Candidate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How likely each verdict was, by the probabilities of tokens at the place of the verdict: the masses of all spellings of a label are
 * added up and brought to a sum of 1 over the labels, {@code p(l) = m(l) / sum m}. On a scale of numbers the expectation
 * {@code sum l * p(l)} is finer than the label alone (G-Eval: Liu et al. 2023, arXiv 2303.16634). A model that has reasoned before its
 * verdict is nearly always sure of it: such probabilities are overconfident.
 *
 * @param probabilities by label, in the order of the scale; they add up to 1
 * @param lost the mass that no label got: low where the verdict stood where it should
 */
public record LabelOdds(Map<String, Double> probabilities, double lost) {
    /** Changes when the same reply may be read otherwise. */
    public static final String VERSION = "1";

    private static final Pattern VERDICT = Pattern.compile(
            "(?:\"verdict\"\\s*:|(?:verdict|вердикт)[ \\t*_]*:)[\\s*_\"'`]*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern BEFORE = Pattern.compile("^[\\s\"'`*:_]+");
    private static final Pattern AFTER = Pattern.compile("[^\\p{L}\\p{N}].*$", Pattern.DOTALL);

    public LabelOdds {
        probabilities = Collections.unmodifiableMap(new LinkedHashMap<>(probabilities));
    }

    /**
     * Reads them off a reply that holds one verdict.
     *
     * @return empty where the reply has no probabilities, or none at the place of the verdict that belongs to a label
     */
    public static Optional<LabelOdds> of(ModelReply reply, VerdictLabels labels) {
        return verdictToken(reply.tokens()).flatMap(token -> of(token, labels));
    }

    /** The token with the first character of the last verdict. */
    private static Optional<TokenChoice> verdictToken(List<TokenChoice> tokens) {
        StringBuilder text = new StringBuilder();
        List<Integer> ends = new ArrayList<>();
        for (TokenChoice token : tokens) {
            text.append(token.text());
            ends.add(text.length());
        }
        Matcher verdict = VERDICT.matcher(text);
        int place = -1;
        while (verdict.find()) {
            place = verdict.end();
        }
        for (int i = 0; place >= 0 && i < ends.size(); i++) {
            if (place < ends.get(i)) {
                return Optional.of(tokens.get(i));
            }
        }
        return Optional.empty();
    }

    private static Optional<LabelOdds> of(TokenChoice token, VerdictLabels labels) {
        List<Candidate> candidates = new ArrayList<>(token.top());
        if (candidates.stream().noneMatch(candidate -> candidate.text().equals(token.text()))) {
            candidates.add(new Candidate(token.text(), token.logProbability()));
        }
        Map<String, Double> masses = new LinkedHashMap<>();
        labels.all().forEach(label -> masses.put(label, 0.0));
        for (Candidate candidate : candidates) {
            label(candidate.text(), labels)
                    .ifPresent(label -> masses.merge(label, Math.exp(candidate.logProbability()), Double::sum));
        }
        double sum = masses.values().stream().mapToDouble(Double::doubleValue).sum();
        if (!(sum > 0)) {
            return Optional.empty();
        }
        masses.replaceAll((label, mass) -> mass / sum);
        return Optional.of(new LabelOdds(masses, Math.max(0, 1 - sum)));
    }

    /** The label that a token writes, or begins where no other label begins so. */
    private static Optional<String> label(String token, VerdictLabels labels) {
        String word = AFTER.matcher(BEFORE.matcher(token).replaceFirst("")).replaceFirst("");
        if (word.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> whole = labels.match(word);
        if (whole.isPresent()) {
            return whole;
        }
        String start = word.toLowerCase(Locale.ROOT);
        List<String> begun = labels.all().stream()
                .filter(label -> label.toLowerCase(Locale.ROOT).startsWith(start))
                .toList();
        return begun.size() == 1 ? Optional.of(begun.getFirst()) : Optional.empty();
    }

    /** The likeliest label; of equally likely ones the first on the scale. */
    public String likeliest() {
        String best = probabilities.keySet().iterator().next();
        for (Map.Entry<String, Double> label : probabilities.entrySet()) {
            if (label.getValue() > probabilities.getOrDefault(best, 0.0)) {
                best = label.getKey();
            }
        }
        return best;
    }

    /** The mean of a scale of whole numbers under these probabilities. */
    public double expectation() {
        return probabilities.entrySet().stream()
                .mapToDouble(label -> Integer.parseInt(label.getKey()) * label.getValue())
                .sum();
    }
}
