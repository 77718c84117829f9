package dev.etalon.encoders;

import dev.etalon.core.encoder.Encoder;
import java.nio.file.Path;

/**
 * Opens encoders. The first one in a process loads the native libraries, which takes a second or so. The caller closes each.
 *
 * <p>Each text is run alone, texts in parallel: so a text gives the same numbers in whatever batch it comes, and no time is lost on
 * padding. In a batch, a quantised model would not even do the first: it scales its activations by the largest one in the batch.
 */
public final class Encoders {
    private Encoders() {}

    /** all-MiniLM-L6-v2, quantised, which ships with Etalon: English, 384 numbers a vector, texts of up to 256 tokens. */
    public static Encoder embedded(EncoderSettings settings) {
        return open(ClassPathModel.MINILM_QUANTISED, settings);
    }

    /**
     * A model in a folder, as the Hugging Face hub lays it out: {@code model.onnx} or {@code onnx/model.onnx}, {@code tokenizer.json},
     * and {@code config.json}; {@code 1_Pooling/config.json} and {@code sentence_bert_config.json} are heeded where they are there.
     *
     * @throws IllegalArgumentException when a file is missing or does not fit; the message says what to do
     */
    public static Encoder folder(Path folder, EncoderSettings settings) {
        return open(new FolderModel(folder), settings);
    }

    static Encoder open(ModelFiles model, EncoderSettings settings) {
        return OnnxEncoder.open(model, settings);
    }
}
