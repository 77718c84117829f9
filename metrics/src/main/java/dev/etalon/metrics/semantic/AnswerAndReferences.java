package dev.etalon.metrics.semantic;

import dev.etalon.core.encoder.EncodedText;
import dev.etalon.core.encoder.Encoder;
import dev.etalon.core.encoder.Tokens;
import dev.etalon.core.score.Evidence;
import dev.etalon.core.subject.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The texts of one sample, encoded in one go. */
record AnswerAndReferences(EncodedText answer, List<EncodedText> references) {

    static AnswerAndReferences encoded(
            Encoder encoder, Answer answer, List<String> references, UnaryOperator<String> prepared)
            throws InterruptedException {
        List<String> texts = new ArrayList<>();
        texts.add(prepared.apply(answer.text()));
        references.forEach(reference -> texts.add(prepared.apply(reference)));
        List<EncodedText> encoded = encoder.encode(texts);
        return new AnswerAndReferences(encoded.get(0), encoded.subList(1, encoded.size()));
    }

    /** What must be known of texts that the encoder saw only a part of, or nothing. */
    Evidence cuts(Evidence evidence) {
        Evidence more = note("answer", answer.tokens(), evidence);
        for (int i = 0; i < references.size(); i++) {
            more = note(
                    references.size() == 1 ? "reference" : "reference " + (i + 1),
                    references.get(i).tokens(),
                    more);
        }
        return more;
    }

    private static Evidence note(String what, Tokens tokens, Evidence evidence) {
        if (tokens.cut()) {
            return evidence.with(what, "cut: the encoder saw " + tokens.size() + " of " + tokens.uncut() + " tokens");
        }
        return tokens.empty() ? evidence.with(what, "has no tokens") : evidence;
    }
}
