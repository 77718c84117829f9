package dev.etalon.models;

import com.fasterxml.jackson.databind.JsonNode;
import dev.etalon.core.model.TokenChoice;
import dev.etalon.core.model.TokenChoice.Candidate;
import java.util.ArrayList;
import java.util.List;

/**
 * The probabilities in a chat completion: {@code choices[0].logprobs.content[]}, each with {@code token}, {@code logprob} and
 * {@code top_logprobs[]}. Servers write -9999 or the like for a token that was next to impossible.
 */
final class OpenAiTokens {
    private static final double NEXT_TO_IMPOSSIBLE = -9000;

    private OpenAiTokens() {}

    /** Empty where a token has no number: half a reply is worse than none. */
    static List<TokenChoice> of(JsonNode body) {
        List<TokenChoice> tokens = new ArrayList<>();
        for (JsonNode token : body.at("/choices/0/logprobs/content")) {
            if (!readable(token)) {
                return List.of();
            }
            List<Candidate> top = new ArrayList<>();
            for (JsonNode candidate : token.path("top_logprobs")) {
                if (readable(candidate)) {
                    top.add(new Candidate(candidate.path("token").asText(), logarithm(candidate)));
                }
            }
            tokens.add(new TokenChoice(token.path("token").asText(), logarithm(token), top));
        }
        return tokens;
    }

    private static boolean readable(JsonNode token) {
        return token.path("token").isTextual() && token.path("logprob").isNumber();
    }

    private static double logarithm(JsonNode token) {
        double told = token.path("logprob").doubleValue();
        return told < NEXT_TO_IMPOSSIBLE ? Double.NEGATIVE_INFINITY : Math.min(0, told);
    }
}
