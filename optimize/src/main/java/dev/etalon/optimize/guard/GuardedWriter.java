package dev.etalon.optimize.guard;

import dev.etalon.core.model.LanguageModel;
import dev.etalon.core.model.ModelReply;
import dev.etalon.core.model.ModelRequest;
import dev.etalon.core.score.CallException;
import dev.etalon.optimize.reflect.Reflection;
import dev.etalon.optimize.reflect.ReflectionPrompt;
import dev.etalon.optimize.reflect.Rejection;
import dev.etalon.optimize.reflect.ReplyReader;
import dev.etalon.optimize.reflect.Writer;
import dev.etalon.optimize.reflect.Written;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks a model, and asks again with the reason where a guard refuses its text. */
public final class GuardedWriter implements Writer {
    private final LanguageModel model;
    private final ReflectionPrompt prompt;
    private final List<Guard> guards;
    private final int attempts;
    private final Map<String, Integer> asked = new HashMap<>();

    /** @param attempts how often the model may be asked for one text */
    public GuardedWriter(LanguageModel model, ReflectionPrompt prompt, List<Guard> guards, int attempts) {
        if (attempts < 1) {
            throw new IllegalArgumentException("a model is asked once at least, not " + attempts + " times");
        }
        this.model = model;
        this.prompt = prompt;
        this.guards = List.copyOf(guards);
        this.attempts = attempts;
    }

    @Override
    public Written write(Reflection reflection) throws CallException, InterruptedException {
        List<Rejection> rejected = new ArrayList<>(reflection.rejected());
        for (int attempt = 1; ; attempt++) {
            Reflection now =
                    new Reflection(reflection.component(), reflection.current(), reflection.records(), rejected);
            String question = prompt.text(now);
            ModelReply reply = model.reply(request(question));
            String text = ReplyReader.text(reply.text());
            Optional<String> refusal = refusal(now, reply, text);
            if (refusal.isEmpty()) {
                return new Written(text, question, reply.text(), "");
            }
            if (attempt == attempts) {
                return new Written(null, question, reply.text(), refusal.get());
            }
            rejected.add(new Rejection(text, refusal.get()));
        }
    }

    /** The same question again is a new draw. */
    private ModelRequest request(String question) {
        return ModelRequest.of(question).withRepeat(asked.merge(question, 1, Integer::sum) - 1);
    }

    private Optional<String> refusal(Reflection reflection, ModelReply reply, String text) {
        return guards.stream()
                .flatMap(guard -> guard.refusal(reflection, reply, text).stream())
                .findFirst();
    }
}
