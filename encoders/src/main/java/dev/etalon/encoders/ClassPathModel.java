package dev.etalon.encoders;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A model in a jar of the class path: {@code NAME.onnx} and {@code NAME-tokenizer.json} at its root, as LangChain4j packs them.
 *
 * @param known such a jar has no configuration, so it is written down here
 */
record ClassPathModel(String name, ModelFacts known) implements ModelFiles {
    /** Reimers and Gurevych's all-MiniLM-L6-v2 (Apache-2.0), as Xenova has exported and quantised it. */
    static final ClassPathModel MINILM_QUANTISED =
            new ClassPathModel("all-minilm-l6-v2-q", new ModelFacts(6, Pooling.MEAN, 256, 512));

    @Override
    public String identity() throws IOException {
        ContentHash hash = new ContentHash();
        hash.add(resource(".onnx"));
        hash.add(tokenizer());
        return name + "@" + hash.hex();
    }

    @Override
    public ModelFacts facts(@Nullable Pooling pooling) {
        return known.withPooling(pooling);
    }

    @Override
    public OrtSession session(OrtEnvironment environment, OrtSession.SessionOptions options)
            throws IOException, OrtException {
        try (InputStream weights = resource(".onnx")) {
            return environment.createSession(weights.readAllBytes(), options);
        }
    }

    @Override
    public InputStream tokenizer() throws IOException {
        return resource("-tokenizer.json");
    }

    private InputStream resource(String ending) throws IOException {
        InputStream resource = ClassPathModel.class.getResourceAsStream("/" + name + ending);
        if (resource == null) {
            throw new FileNotFoundException(name + ending + " is not on the class path: add the jar"
                    + " dev.langchain4j:langchain4j-embeddings-" + name);
        }
        return resource;
    }
}
