package dev.etalon.models;

/** How a model is made to reply in JSON of a schema. */
public enum StructuredOutput {
    /** The provider holds the model to the schema. */
    NATIVE,
    /** The schema is written into the prompt. */
    PROMPT
}
