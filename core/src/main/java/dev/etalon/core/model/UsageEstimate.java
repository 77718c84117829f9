package dev.etalon.core.model;

import dev.etalon.core.traffic.Usage;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What a request will use up, said before it is sent. */
public final class UsageEstimate {
    /** Tokens around a message, in every chat format we know at most this many. */
    private static final int AROUND_A_MESSAGE = 16;
    /** What providers write around a schema. */
    private static final int AROUND_A_SCHEMA = 512;
    /** The longest reply we expect where a request names no limit. */
    private static final int LONGEST_REPLY = 4096;

    private UsageEstimate() {}

    /**
     * What is likely.
     *
     * @param outputTokens how long the reply is thought to be, in tokens; the request's own limit caps it
     * @param price null where it is not known
     */
    public static Usage likely(ModelRequest request, TokenCounter counter, int outputTokens, @Nullable Price price) {
        long input = request.schema() == null ? 0 : counter.count(request.schema());
        for (Message message : request.messages()) {
            input += counter.count(message.text()) + 4;
        }
        Integer most = request.decoding().maxTokens();
        return usage(input, most == null ? outputTokens : Math.min(outputTokens, most), price);
    }

    /**
     * The worst case: a token for each byte sent, which no tokenizer exceeds, and a reply as long as the request allows. Where it
     * names no limit the reply is thought to have 4096 tokens at most, and the worst case is a guess.
     *
     * @param price null where it is not known
     */
    public static Usage worst(ModelRequest request, @Nullable Price price) {
        long input = request.schema() == null ? 0 : bytes(request.schema()) + AROUND_A_SCHEMA;
        for (Message message : request.messages()) {
            input += bytes(message.text()) + AROUND_A_MESSAGE;
        }
        Integer most = request.decoding().maxTokens();
        return usage(input, most == null ? LONGEST_REPLY : most, price);
    }

    private static Usage usage(long input, long output, @Nullable Price price) {
        return new Usage(1, input, output, price == null ? null : price.dollars(input, output));
    }

    private static long bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
