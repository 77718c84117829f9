package dev.etalon.core.model;

import dev.etalon.core.score.CallException;
import dev.etalon.core.traffic.Traffic;
import dev.etalon.core.traffic.Usage;
import java.util.concurrent.atomic.AtomicInteger;

/** A model whose calls take turns, keep a pace and are tried again. */
record TravellingModel(LanguageModel model, Traffic traffic) implements LanguageModel {
    /** How long we think a reply is before we know; only the pace depends on it, and only until the reply is there. */
    private static final int USUAL_REPLY = 256;

    @Override
    public ModelReply reply(ModelRequest request) throws CallException, InterruptedException {
        AtomicInteger attempts = new AtomicInteger();
        long tokens = UsageEstimate.likely(request, TokenCounter.ROUGH, USUAL_REPLY, null)
                .tokens();
        ModelReply reply = traffic.call(
                tokens,
                () -> {
                    attempts.incrementAndGet();
                    return model.reply(request);
                },
                arrived -> arrived.usage().tokens());
        Usage used = reply.usage();
        long failed = attempts.get() - 1L;
        return reply.withUsage(
                new Usage(used.calls() + failed, used.inputTokens(), used.outputTokens(), used.dollars()));
    }
}
