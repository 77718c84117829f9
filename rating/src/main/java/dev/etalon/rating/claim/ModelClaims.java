package dev.etalon.rating.claim;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.model.Decoding;
import dev.etalon.core.model.LanguageModel;
import dev.etalon.core.model.ModelReply;
import dev.etalon.core.score.CallException;
import dev.etalon.core.score.Evidence;
import dev.etalon.core.score.Failure;
import dev.etalon.core.subject.Answer;
import dev.etalon.core.traffic.Paid;
import dev.etalon.rating.prompt.ClaimPrompt;
import dev.etalon.rating.reply.ClaimReply;
import java.util.List;

/**
 * A model cuts the answer into claims that stand by themselves, one call an answer; S. Min et al., "FActScore", EMNLP 2023, arXiv
 * 2305.14251. What it leaves out is not rated, so its cut is part of what is measured: it is in the signature, and every claim is in
 * the evidence.
 */
public final class ModelClaims implements ClaimSource {
    private final LanguageModel model;
    private final String name;
    private final Decoding decoding;
    private final ClaimPrompt prompt;

    /**
     * @param name the model's identity, for the signature
     * @throws IllegalArgumentException when there is no prompt in this language
     */
    public ModelClaims(LanguageModel model, String name, Decoding decoding, String language) {
        this.model = model;
        this.name = name;
        this.decoding = decoding;
        this.prompt = new ClaimPrompt(language);
    }

    @Override
    public FoundClaims of(Sample sample, Answer answer) throws CallException, InterruptedException {
        ModelReply reply = model.reply(prompt.request(sample.input(), answer.text(), decoding, answer.repeat()));
        Evidence paid = Paid.plus(Evidence.NONE.with("claims-raw", reply.text()), reply.usage());
        return switch (ClaimReply.read(reply)) {
            case ClaimReply.Claims(List<String> claims) -> new FoundClaims(claims, paid);
            case ClaimReply.Unusable(Failure why) ->
                throw new CallException(why.kind(), why.message()).withEvidence(paid);
        };
    }

    @Override
    public String identity() {
        return "model " + name + " " + prompt.identity();
    }
}
