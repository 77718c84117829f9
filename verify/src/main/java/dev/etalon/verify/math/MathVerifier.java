package dev.etalon.verify.math;

import dev.etalon.core.score.Evidence;
import dev.etalon.verify.math.syntax.MathSyntaxException;
import dev.etalon.verify.math.syntax.Parsed;
import dev.etalon.verify.math.syntax.Parser;
import dev.etalon.verify.math.value.LimitException;
import dev.etalon.verify.math.value.Work;
import dev.etalon.verify.verdict.Verification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Our own rules: the final answers of both texts are read and compared as mathematics. */
final class MathVerifier {
    private static final int SHOWN = 300;

    private final MathOptions options;
    private final AnswerExtractor extractor;
    private final AnswerExtractor references = new AnswerExtractor(MathExtraction.AUTO);

    MathVerifier(MathOptions options) {
        this.options = options;
        this.extractor = new AnswerExtractor(options.extraction());
    }

    /** An answer that can be read, or the first that was found. */
    private record Read(FinalAnswer answer, List<Parsed> readings, String problem) {}

    Verification verify(List<String> referenceTexts, String answerText) {
        Read said = read(extractor.candidates(answerText));
        if (said == null) {
            return new Verification.Refuted(new Evidence("No final answer was found.", Map.of("outcome", "no answer")));
        }
        Verification best = null;
        for (String reference : referenceTexts) {
            Verification one = compared(reference, said);
            if (one instanceof Verification.Proved) {
                return one;
            }
            best = best == null || best instanceof Verification.Refuted ? one : best;
        }
        if (best == null) {
            throw new IllegalArgumentException("there is no reference");
        }
        return best;
    }

    private static @Nullable Read read(List<FinalAnswer> candidates) {
        Read first = null;
        for (FinalAnswer candidate : candidates) {
            Read read = read(candidate);
            if (!read.readings().isEmpty()) {
                return read;
            }
            first = first == null ? read : first;
        }
        return first;
    }

    private static Read read(FinalAnswer answer) {
        List<Parsed> readings = new ArrayList<>();
        String problem = "";
        for (String text : answer.readings()) {
            try {
                readings.add(Parser.parse(text));
            } catch (MathSyntaxException e) {
                problem = String.valueOf(e.getMessage());
            }
        }
        return new Read(answer, readings, problem);
    }

    private Verification compared(String reference, Read said) {
        List<FinalAnswer> found = references.candidates(reference);
        Read gold = read(found.isEmpty() ? List.of(new FinalAnswer(reference.strip(), "the whole text")) : found);
        if (gold == null) {
            throw new IllegalStateException("a list that is not empty has a first element");
        }
        String bare = Texts.bare(gold.answer().text());
        if (!bare.isEmpty() && bare.equals(Texts.bare(said.answer().text()))) {
            return result(Decision.equal("the same text"), gold, said);
        }
        if (gold.readings().isEmpty()) {
            return result(Decision.unknown("the reference cannot be read: " + gold.problem()), gold, said);
        }
        if (said.readings().isEmpty()) {
            return result(Decision.different("the answer cannot be read: " + said.problem()), gold, said);
        }
        try {
            return result(decided(gold, said), gold, said);
        } catch (LimitException e) {
            return new Verification.Timeout(String.valueOf(e.getMessage()), evidence("time", gold, said));
        }
    }

    private Decision decided(Read gold, Read said) throws LimitException {
        Decision best = null;
        for (Parsed left : gold.readings()) {
            for (Parsed right : said.readings()) {
                Decision decision = bounded(left, right);
                best = best == null ? decision : best.or(decision);
                if (best.isEqual()) {
                    return best;
                }
            }
        }
        return best == null ? Decision.unknown("nothing to compare") : best;
    }

    private Decision bounded(Parsed gold, Parsed said) throws LimitException {
        if (options.unitsRequired() && !units(gold).equals(units(said))) {
            return Decision.different("units \"" + units(gold) + "\" and \"" + units(said) + "\"");
        }
        try {
            return new Equivalence(options, new Work(options.time().toMillis()))
                    .compare(gold.expression(), said.expression());
        } catch (LimitException e) {
            if (e.ofTime()) {
                throw e;
            }
            return Decision.unknown(String.valueOf(e.getMessage()));
        } catch (ArithmeticException e) {
            return Decision.unknown("the arithmetic fails: " + e.getMessage());
        }
    }

    private static String units(Parsed parsed) {
        return String.join(" ", parsed.units()).toLowerCase(Locale.ROOT).strip();
    }

    private static Verification result(Decision decision, Read gold, Read said) {
        Evidence evidence = evidence(decision.how(), gold, said);
        Evidence full = decision.witness().isEmpty() ? evidence : evidence.with("witness", decision.witness());
        return switch (decision.outcome()) {
            case EQUAL -> new Verification.Proved(full);
            case DIFFERENT -> new Verification.Refuted(full);
            case UNKNOWN -> new Verification.Unknown(decision.how(), full);
        };
    }

    private static Evidence evidence(String how, Read gold, Read said) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("expected", shown(gold.answer().text()));
        details.put("got", shown(said.answer().text()));
        details.put("found", said.answer().how());
        details.put("decided by", how);
        return new Evidence(
                "Expected " + shown(gold.answer().text()) + ", got "
                        + shown(said.answer().text()) + ": " + how + ".",
                details);
    }

    private static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }
}
