package dev.etalon.encoders;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Where a model's weights and tokenizer are, and what is known of it. */
interface ModelFiles {

    /** Its name and a hash of its files. */
    String identity() throws IOException;

    /**
     * What the files say.
     *
     * @param pooling the one to take whatever the files say; null for theirs
     * @throws IllegalArgumentException when what the files say cannot be used
     */
    ModelFacts facts(@Nullable Pooling pooling) throws IOException;

    OrtSession session(OrtEnvironment environment, OrtSession.SessionOptions options) throws IOException, OrtException;

    /** {@code tokenizer.json}. */
    InputStream tokenizer() throws IOException;
}
