package dev.etalon.core.model;

import dev.etalon.core.score.CallException;
import dev.etalon.core.traffic.Usage;
import org.jspecify.annotations.Nullable;

/** A model whose replies say what they cost; an unknown price leaves their money unknown. */
record PricedModel(LanguageModel model, @Nullable Price price) implements LanguageModel {
    @Override
    public ModelReply reply(ModelRequest request) throws CallException, InterruptedException {
        ModelReply reply = model.reply(request);
        Usage used = reply.usage();
        return reply.withUsage(new Usage(
                used.calls(),
                used.inputTokens(),
                used.outputTokens(),
                price == null ? null : price.dollars(used.inputTokens(), used.outputTokens())));
    }
}
