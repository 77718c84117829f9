package dev.etalon.core.model;

import dev.etalon.core.traffic.Budget;
import dev.etalon.core.traffic.Traffic;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Puts the wrappers around a model in their one right order. A request passes, from the outside in:
 *
 * <ol>
 *   <li>decoding: what the request leaves open is filled in, so that the key of a kept reply covers it;
 *   <li>schema in the prompt, where the provider cannot be held to a schema, for the same reason;
 *   <li>replay: a kept reply costs no turn, no pace and no money;
 *   <li>traffic: turns, pace and retries;
 *   <li>budget: each attempt is booked by itself, when it is about to leave;
 *   <li>price: what a reply cost is known before it is booked;
 *   <li>the model: one attempt.
 * </ol>
 */
public final class ModelBuilder {
    private final ModelId id;
    private final LanguageModel model;
    private Decoding decoding = Decoding.DEFAULT;
    private boolean schemaInPrompt;
    private @Nullable Replay replay;
    private @Nullable Traffic traffic;
    private @Nullable Budget budget;
    private @Nullable Price price;

    private ModelBuilder(ModelId id, LanguageModel model) {
        this.id = id;
        this.model = model;
    }

    /** Around a model that makes one attempt. */
    public static ModelBuilder around(ModelId id, LanguageModel model) {
        return new ModelBuilder(
                Objects.requireNonNull(id, "id is null"), Objects.requireNonNull(model, "model is null"));
    }

    /** Settings for whatever a request leaves open. */
    public ModelBuilder decoding(Decoding decoding) {
        this.decoding = decoding;
        return this;
    }

    /** Writes the schema of a request into its prompt. */
    public ModelBuilder schemaInPrompt() {
        this.schemaInPrompt = true;
        return this;
    }

    public ModelBuilder replay(Replay replay) {
        this.replay = replay;
        return this;
    }

    /** @param traffic one for all models behind the same key of the same provider */
    public ModelBuilder traffic(Traffic traffic) {
        this.traffic = traffic;
        return this;
    }

    /** @param budget one for everything in a run */
    public ModelBuilder budget(Budget budget) {
        this.budget = budget;
        return this;
    }

    /** @param price null where it is not known: the money of replies is then unknown, not zero */
    public ModelBuilder price(@Nullable Price price) {
        this.price = price;
        return this;
    }

    /** @throws IllegalArgumentException where the budget caps dollars and the model has no price */
    public LanguageModel build() {
        if (budget != null && budget.caps().dollars() != null && price == null) {
            throw new IllegalArgumentException("budget.dollars cannot be kept: no price is known for " + id.provider()
                    + " model " + id.model() + "; add it to a price file, or cap budget.tokens instead");
        }
        LanguageModel inner = new PricedModel(model, price);
        if (budget != null) {
            inner = new BudgetedModel(inner, price, budget);
        }
        if (traffic != null) {
            inner = new TravellingModel(inner, traffic);
        }
        if (replay != null) {
            inner = new StoredModel(id, inner, replay);
        }
        LanguageModel kept = inner;
        return request -> kept.reply(prepared(request));
    }

    private ModelRequest prepared(ModelRequest request) {
        ModelRequest filled = request.withDecoding(request.decoding().orElse(decoding));
        return schemaInPrompt ? SchemaPrompt.spellOut(filled) : filled;
    }
}
