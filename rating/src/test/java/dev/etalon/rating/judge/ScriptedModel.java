package dev.etalon.rating.judge;

import dev.etalon.core.model.LanguageModel;
import dev.etalon.core.model.ModelReply;
import dev.etalon.core.model.ModelRequest;
import dev.etalon.core.score.CallException;
import dev.etalon.core.score.FailureKind;
import dev.etalon.core.traffic.Usage;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Gives prepared replies in turn and keeps what it was asked. */
final class ScriptedModel implements LanguageModel {
    private final Deque<ModelReply> replies = new ArrayDeque<>();
    private final List<ModelRequest> requests = new ArrayList<>();

    static ScriptedModel saying(String... texts) {
        ScriptedModel model = new ScriptedModel();
        for (String text : texts) {
            model.then(reply(text, ModelReply.Finish.STOP));
        }
        return model;
    }

    static ModelReply reply(String text, ModelReply.Finish finish) {
        return new ModelReply(
                text, finish, new Usage(1, 100, 10, new BigDecimal("0.002")), Duration.ofMillis(7), "fake-1");
    }

    ScriptedModel then(ModelReply reply) {
        replies.add(reply);
        return this;
    }

    List<ModelRequest> requests() {
        return requests;
    }

    String prompt(int call) {
        return requests.get(call).messages().getLast().text();
    }

    @Override
    public ModelReply reply(ModelRequest request) throws CallException {
        requests.add(request);
        ModelReply reply = replies.poll();
        if (reply == null) {
            throw new CallException(FailureKind.SERVER, "nothing more to say");
        }
        return reply;
    }
}
