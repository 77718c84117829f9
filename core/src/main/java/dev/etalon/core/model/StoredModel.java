package dev.etalon.core.model;

import dev.etalon.core.score.CallException;

/** A model whose replies are kept. */
record StoredModel(ModelId id, LanguageModel model, Replay replay) implements LanguageModel {
    @Override
    public ModelReply reply(ModelRequest request) throws CallException, InterruptedException {
        return replay.reply(id, request, () -> model.reply(request));
    }
}
