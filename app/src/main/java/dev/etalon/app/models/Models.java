package dev.etalon.app.models;

import dev.etalon.core.model.LanguageModel;

/** The models of a suite by name. */
public interface Models extends AutoCloseable {

    /**
     * The model of this name in the suite.
     *
     * @throws dev.etalon.app.suite.source.SuiteException when its settings do not fit together, or its key is not set
     */
    LanguageModel model(String name);

    /** Who the model is: {@code openai/gpt-5-mini}. */
    String identity(String name);

    @Override
    void close();
}
