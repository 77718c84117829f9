package dev.etalon.subjects;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.model.Decoding;
import dev.etalon.core.model.LanguageModel;
import dev.etalon.core.model.Message;
import dev.etalon.core.model.ModelReply;
import dev.etalon.core.model.ModelRequest;
import dev.etalon.core.score.CallException;
import dev.etalon.core.score.Evidence;
import dev.etalon.core.score.FailureKind;
import dev.etalon.core.subject.Answer;
import dev.etalon.core.subject.Subject;
import dev.etalon.core.template.Template;
import dev.etalon.core.traffic.Paid;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A prompt on a language model.
 *
 * <p>A refusal and a reply cut at the token limit are no answers: they end in a {@link CallException} of kind
 * {@link FailureKind#REFUSED} or {@link FailureKind#TRUNCATED}, whose evidence holds the text that came and, under {@code usage}, what
 * it cost ({@code calls, inputTokens, outputTokens, dollars}).
 */
public final class PromptSubject implements Subject {

    /**
     * What is asked. Places may be {@code id, input, context, reference, repeat} and {@code metadata.} with a path.
     *
     * @param system the system message, null for none
     * @param user the user message
     * @param decoding how to sample
     * @param schema a JSON Schema that the reply must fit, null for free text
     */
    public record Prompt(
            @Nullable String system,
            String user,
            Decoding decoding,
            @Nullable String schema) {
        public Prompt {
            Objects.requireNonNull(user, "user is null");
            Objects.requireNonNull(decoding, "decoding is null");
        }

        public static Prompt of(String user) {
            return new Prompt(null, user, Decoding.DEFAULT, null);
        }
    }

    private final LanguageModel model;
    private final Prompt prompt;
    private final @Nullable Template system;
    private final Template user;

    /** @throws IllegalArgumentException when a template is wrong; it names the place and the nearest right name */
    public PromptSubject(LanguageModel model, Prompt prompt) {
        this.model = Objects.requireNonNull(model, "model is null");
        this.prompt = prompt;
        this.system = prompt.system() == null ? null : SampleFields.template(prompt.system());
        this.user = SampleFields.template(prompt.user());
    }

    @Override
    public Answer answer(Sample sample, int repeat) throws CallException, InterruptedException {
        List<Message> messages = new ArrayList<>();
        if (system != null) {
            messages.add(Message.system(SampleFields.fill(system, sample, repeat)));
        }
        messages.add(Message.user(SampleFields.fill(user, sample, repeat)));
        ModelReply reply = model.reply(new ModelRequest(messages, prompt.decoding(), prompt.schema(), repeat));
        return switch (reply.finish()) {
            case STOP ->
                new Answer(
                        reply.text(),
                        repeat,
                        List.of(),
                        reply.usage(),
                        reply.latency(),
                        Map.of("model", reply.model()));
            case REFUSED -> throw noAnswer(FailureKind.REFUSED, "the model declined to answer", reply);
            case LENGTH ->
                throw noAnswer(
                        FailureKind.TRUNCATED,
                        "the reply was cut at the token limit after "
                                + reply.usage().outputTokens()
                                + " tokens. Allow longer replies (maxTokens) or ask for shorter ones",
                        reply);
        };
    }

    private static CallException noAnswer(FailureKind kind, String message, ModelReply reply) {
        String said = reply.text().isBlank() ? "" : ": " + Excerpt.of(reply.text());
        return new CallException(kind, message + said)
                .withEvidence(Paid.plus(Evidence.of(reply.text()), reply.usage()));
    }
}
