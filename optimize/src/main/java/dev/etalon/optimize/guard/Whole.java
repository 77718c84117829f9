package dev.etalon.optimize.guard;

import dev.etalon.core.model.ModelReply;
import dev.etalon.optimize.reflect.Reflection;
import java.util.Optional;

/** A reply that was cut at the token limit, or lost a fence, would become an unfinished text. */
record Whole() implements Guard {
    private static final String FENCE = "```";

    @Override
    public Optional<String> refusal(Reflection reflection, ModelReply reply, String text) {
        return switch (reply.finish()) {
            case LENGTH -> Optional.of("the reply was cut at the token limit");
            case REFUSED -> Optional.of("the model declined");
            case STOP -> fences(reply.text());
        };
    }

    private static Optional<String> fences(String reply) {
        long fences =
                reply.lines().filter(line -> line.strip().startsWith(FENCE)).count();
        if (fences == 0) {
            return Optional.of("the text did not stand between two lines with three backticks");
        }
        return fences % 2 == 0
                ? Optional.empty()
                : Optional.of("one of the lines with three backticks had no counterpart");
    }
}
