package dev.etalon.app.models;

import dev.etalon.app.suite.ModelSpec;
import dev.etalon.core.model.ModelBuilder;
import dev.etalon.core.model.ModelId;
import dev.etalon.core.model.Price;
import dev.etalon.llama.GgufModel;
import dev.etalon.llama.GgufSettings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Models that run in this process. They need no pace and no retries, and cost nothing. */
final class LocalModels implements AutoCloseable {
    static final Price FREE = new Price(BigDecimal.ZERO, BigDecimal.ZERO);

    private final List<GgufModel> open = new ArrayList<>();

    /** Loads the model. */
    ModelBuilder builder(ModelSpec.Local spec) {
        GgufSettings settings = settings(spec);
        GgufModel model = usable(spec, () -> GgufModel.open(settings));
        open.add(model);
        return ModelBuilder.around(model.id(), model)
                .decoding(settings.decoding())
                .price(FREE);
    }

    static ModelId id(ModelSpec.Local spec) {
        GgufSettings settings = settings(spec);
        return usable(spec, () -> GgufModel.id(settings));
    }

    static GgufSettings settings(ModelSpec.Local spec) {
        return usable(
                spec,
                () -> GgufSettings.of(spec.file())
                        .withContext(spec.context())
                        .withThreads(spec.threads())
                        .withTemplate(spec.template())
                        .withDecoding(spec.decoding())
                        .withTimeout(spec.timeout()));
    }

    private static <T> T usable(ModelSpec.Local spec, Supplier<T> use) {
        try {
            return use.get();
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw ModelPool.problem(spec, e);
        } catch (UnsupportedClassVersionError e) {
            throw ModelPool.problem(
                    spec,
                    new IllegalStateException(
                            "gguf models need Java 22 or newer, this is Java "
                                    + Runtime.version().feature() + "; set JAVA_HOME to a newer one",
                            e));
        }
    }

    @Override
    public void close() {
        open.forEach(GgufModel::close);
        open.clear();
    }
}
