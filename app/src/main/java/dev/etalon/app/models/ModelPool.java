package dev.etalon.app.models;

import dev.etalon.app.suite.ModelSpec;
import dev.etalon.app.suite.Suite;
import dev.etalon.app.suite.source.SuiteException;
import dev.etalon.core.model.LanguageModel;
import dev.etalon.core.model.ModelBuilder;
import dev.etalon.core.model.Replay;
import dev.etalon.core.traffic.Budget;
import dev.etalon.core.traffic.Traffic;
import dev.etalon.core.traffic.TrafficListener;
import dev.etalon.models.LanguageModels;
import dev.etalon.models.ModelSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The models of a suite, opened when they are first asked for, so that a run without models starts none. Each has its own traffic;
 * all share the budget and the kept replies.
 */
public final class ModelPool implements Models {
    private final Suite suite;
    private final Budget budget;
    private final @Nullable Replay replay;
    private final TrafficListener listener;
    private final Map<String, LanguageModel> open = new LinkedHashMap<>();
    private final LocalModels local = new LocalModels();
    private @Nullable LanguageModels provider;

    /** @param replay null where replies are neither served nor kept */
    public ModelPool(Suite suite, Budget budget, @Nullable Replay replay, TrafficListener listener) {
        this.suite = suite;
        this.budget = budget;
        this.replay = replay;
        this.listener = listener;
    }

    /** With limits, retries, budget and kept replies around it. */
    @Override
    public LanguageModel model(String name) {
        return open.computeIfAbsent(name, this::open);
    }

    @Override
    public String identity(String name) {
        return switch (spec(name)) {
            case ModelSpec.Hosted hosted -> {
                ModelSettings settings = HostedModels.settings(hosted);
                yield settings.provider().key() + "/" + settings.model();
            }
            case ModelSpec.Local file -> {
                var id = LocalModels.id(file);
                yield id.provider() + "/" + id.model();
            }
        };
    }

    private LanguageModel open(String name) {
        ModelSpec spec = spec(name);
        ModelBuilder builder = builder(spec).budget(budget);
        if (replay != null) {
            builder = builder.replay(replay);
        }
        try {
            return builder.build();
        } catch (IllegalArgumentException e) {
            throw problem(spec, e);
        }
    }

    private ModelBuilder builder(ModelSpec spec) {
        return switch (spec) {
            case ModelSpec.Hosted hosted -> {
                ModelSettings settings = HostedModels.settings(hosted);
                yield provider().builder(settings).traffic(new Traffic(settings.traffic(), listener));
            }
            case ModelSpec.Local file -> local.builder(file);
        };
    }

    private ModelSpec spec(String name) {
        return Objects.requireNonNull(suite.models().get(name), "the suite was checked to have model " + name);
    }

    private LanguageModels provider() {
        LanguageModels known = provider;
        if (known == null) {
            known = new LanguageModels(HostedModels.prices(suite.prices()));
            provider = known;
        }
        return known;
    }

    static SuiteException problem(ModelSpec spec, RuntimeException e) {
        return new SuiteException(List.of(spec.place().problem(String.valueOf(e.getMessage()))));
    }

    @Override
    public void close() {
        local.close();
        if (provider != null) {
            provider.close();
        }
    }
}
