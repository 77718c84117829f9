package dev.etalon.encoders;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A model in a folder, as the Hugging Face hub lays it out. */
record FolderModel(Path folder) implements ModelFiles {
    /** Where exports put the weights; quantised ones last, for they are chosen only where there is nothing else. */
    private static final List<String> WEIGHTS =
            List.of("model.onnx", "onnx/model.onnx", "model_quantized.onnx", "onnx/model_quantized.onnx");

    FolderModel {
        folder = folder.toAbsolutePath().normalize();
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(
                    "there is no folder " + folder + ": an encoder is a folder with model.onnx and tokenizer.json");
        }
    }

    @Override
    public String identity() throws IOException {
        ContentHash hash = new ContentHash();
        Path weights = weights();
        hash.add(Files.newInputStream(weights));
        // Weights of more than 2 GB lie beside the graph.
        for (String ending : List.of("_data", ".data")) {
            Path data = weights.resolveSibling(weights.getFileName() + ending);
            if (Files.exists(data)) {
                hash.add(Files.newInputStream(data));
            }
        }
        hash.add(tokenizer());
        return name() + "@" + hash.hex();
    }

    @Override
    public ModelFacts facts(@Nullable Pooling pooling) throws IOException {
        return new FolderFacts(folder).read(pooling);
    }

    @Override
    public OrtSession session(OrtEnvironment environment, OrtSession.SessionOptions options) throws OrtException {
        return environment.createSession(weights().toString(), options);
    }

    @Override
    public InputStream tokenizer() throws IOException {
        Path file = folder.resolve("tokenizer.json");
        if (!Files.exists(file)) {
            throw missing(
                    "tokenizer.json", "save it with AutoTokenizer.from_pretrained(MODEL).save_pretrained(FOLDER)");
        }
        return Files.newInputStream(file);
    }

    private Path weights() {
        return WEIGHTS.stream()
                .map(folder::resolve)
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> missing(
                        "model.onnx or onnx/model.onnx",
                        "export it with: optimum-cli export onnx --task feature-extraction --model MODEL FOLDER"));
    }

    private IllegalArgumentException missing(String file, String advice) {
        return new IllegalArgumentException("the encoder's folder " + folder + " has no " + file + "; " + advice);
    }

    private String name() {
        Path last = folder.getFileName();
        return last == null ? "model" : last.toString().replaceAll("[^\\p{L}\\p{N}._-]", "_");
    }
}
