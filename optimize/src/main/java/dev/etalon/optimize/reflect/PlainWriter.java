package dev.etalon.optimize.reflect;

import dev.etalon.core.model.LanguageModel;
import dev.etalon.core.model.ModelRequest;
import dev.etalon.core.score.CallException;

/** Asks a model and takes whatever stands between the fences of its reply, as the reference does. */
public record PlainWriter(LanguageModel model, ReflectionPrompt prompt) implements Writer {
    @Override
    public Written write(Reflection reflection) throws CallException, InterruptedException {
        String asked = prompt.text(reflection);
        String reply = model.reply(ModelRequest.of(asked)).text();
        return new Written(ReplyReader.text(reply), asked, reply, "");
    }
}
