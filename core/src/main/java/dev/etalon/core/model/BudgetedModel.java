package dev.etalon.core.model;

import dev.etalon.core.score.CallException;
import dev.etalon.core.traffic.Budget;
import org.jspecify.annotations.Nullable;

/** A model that is asked only while the budget bears it. */
record BudgetedModel(LanguageModel model, @Nullable Price price, Budget budget) implements LanguageModel {
    @Override
    public ModelReply reply(ModelRequest request) throws CallException, InterruptedException {
        return budget.call(UsageEstimate.worst(request, price), () -> model.reply(request), ModelReply::usage);
    }
}
