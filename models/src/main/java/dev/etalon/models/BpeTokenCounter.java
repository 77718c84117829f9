package dev.etalon.models;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;
import dev.etalon.core.model.TokenCounter;

/**
 * Counts tokens with OpenAI's o200k_base vocabulary, offline: exact for the text of its models since GPT-4o, close for others. The
 * vocabulary is loaded at the first count.
 */
public final class BpeTokenCounter implements TokenCounter {
    @Override
    public int count(String text) {
        return Vocabulary.O200K.countTokensOrdinary(text);
    }

    private static final class Vocabulary {
        private static final Encoding O200K =
                Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.O200K_BASE);
    }
}
