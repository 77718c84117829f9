package dev.etalon.llama;

import dev.etalon.core.model.Decoding;
import dev.etalon.core.model.ModelReply;
import dev.etalon.core.model.ModelReply.Finish;
import dev.etalon.core.model.ModelRequest;
import dev.etalon.core.model.TokenChoice;
import dev.etalon.core.score.CallException;
import dev.etalon.core.score.FailureKind;
import dev.etalon.core.traffic.Usage;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** One reply, token by token. */
final class Generation {
    private final Session session;
    private final ModelRequest request;
    private final Decoding decoding;
    private final Duration timeout;
    private final BooleanSupplier givenUp;
    private final long start = System.nanoTime();
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private final List<TokenChoice> choices = new ArrayList<>();

    Generation(Session session, ModelRequest request, GgufSettings settings, BooleanSupplier givenUp) {
        this.session = session;
        this.request = request;
        this.decoding = request.decoding().orElse(settings.decoding());
        this.timeout = settings.timeout();
        this.givenUp = givenUp;
    }

    ModelReply reply(String model) throws CallException, InterruptedException {
        int[] prompt = prompt();
        int room = session.contextSize() - prompt.length;
        Integer limit = decoding.maxTokens();
        int most = limit == null ? room : Math.min(room, limit);
        read(prompt);
        Finish finish = Finish.LENGTH;
        int written = 0;
        try (Grammar grammar = session.grammar(request.schema())) {
            TokenPicker picker = new TokenPicker(decoding, request.repeat());
            while (finish == Finish.LENGTH && written < most) {
                written++;
                if (write(picker, grammar, written < most)) {
                    finish = Finish.STOP;
                }
            }
        }
        return new ModelReply(
                text.toString(StandardCharsets.UTF_8),
                finish,
                new Usage(1, prompt.length, written, BigDecimal.ZERO),
                Duration.ofNanos(System.nanoTime() - start),
                model,
                choices);
    }

    private int[] prompt() throws CallException {
        int[] prompt = session.tokens(request.messages());
        if (prompt.length >= session.contextSize()) {
            throw new CallException(
                    FailureKind.REJECTED,
                    "the prompt has " + prompt.length + " tokens, the model's context is " + session.contextSize()
                            + "; nothing is cut off: shorten the prompt, or raise the model's \"context\"");
        }
        return prompt;
    }

    private void read(int[] prompt) throws CallException, InterruptedException {
        int read = session.begin(prompt);
        while (read < prompt.length) {
            requireTime();
            read = session.readOn(prompt, read);
        }
    }

    /** Writes one token. @return whether the reply ends with it */
    private boolean write(TokenPicker picker, @Nullable Grammar grammar, boolean goesOn)
            throws CallException, InterruptedException {
        requireTime();
        float[] logits = session.logits();
        int token = pick(picker, grammar, logits);
        if (session.ends(token)) {
            return true;
        }
        if (request.topTokens() > 0) {
            choices.add(new Distribution(logits).choice(token, request.topTokens(), this::text));
        }
        text.writeBytes(session.piece(token));
        if (grammar != null) {
            grammar.accept(token);
        }
        if (goesOn) {
            session.decode(token);
        }
        return false;
    }

    /** What the model wants most times fits the grammar; only else all tokens are looked through. */
    private static int pick(TokenPicker picker, @Nullable Grammar grammar, float[] logits) {
        int token = picker.pick(logits);
        return grammar == null || grammar.allows(token) ? token : picker.pick(grammar.masked(logits));
    }

    private String text(int token) {
        return new String(session.piece(token), StandardCharsets.UTF_8);
    }

    private void requireTime() throws CallException, InterruptedException {
        if (givenUp.getAsBoolean()) {
            throw new InterruptedException("the call was given up");
        }
        if (System.nanoTime() - start > timeout.toNanos()) {
            throw new CallException(
                    FailureKind.TIMEOUT,
                    "no whole reply within " + timeout.toSeconds()
                            + " s; raise the model's \"timeout\", or lower \"max-tokens\"");
        }
    }
}
