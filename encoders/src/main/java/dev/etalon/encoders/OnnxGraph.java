package dev.etalon.encoders;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A model's graph, ready to run on one text at a time; for use by many threads. */
final class OnnxGraph implements AutoCloseable {
    private static final Set<String> INPUTS = Set.of("input_ids", "attention_mask", "token_type_ids");
    private static final List<String> LAST_LAYER = List.of("last_hidden_state", "token_embeddings");

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final String output;

    private OnnxGraph(OrtEnvironment environment, OrtSession session, String output) {
        this.environment = environment;
        this.session = session;
        this.output = output;
    }

    /** @throws IllegalArgumentException when the graph is none of an encoder, or has no output for the layer */
    static OnnxGraph open(ModelFiles model, ModelFacts facts, EncoderSettings settings) throws IOException {
        OrtEnvironment environment = NativeLibraries.onnxRuntime();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            // One thread a text: texts run side by side. Shapes differ from text to text, so plans of memory are not
            // worth keeping.
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setMemoryPatternOptimization(false);
            OrtSession session = model.session(environment, options);
            try {
                checkInputs(session);
                return new OnnxGraph(environment, session, output(session, facts, settings));
            } catch (RuntimeException e) {
                session.close();
                throw e;
            }
        } catch (OrtException e) {
            throw new IllegalArgumentException("ONNX Runtime cannot use the model: " + e.getMessage(), e);
        }
    }

    /** The vectors of the tokens, one after the other. */
    float[] run(int[] ids) {
        Map<String, OnnxTensor> inputs = new LinkedHashMap<>();
        try {
            for (String name : session.getInputNames()) {
                inputs.put(name, tensor(name, ids));
            }
            try (OrtSession.Result result = session.run(inputs, Set.of(output))) {
                return values((OnnxTensor) result.get(0), ids.length);
            }
        } catch (OrtException e) {
            throw new IllegalStateException(
                    "ONNX Runtime failed on a text of " + ids.length + " tokens: " + e.getMessage(), e);
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private OnnxTensor tensor(String name, int[] ids) throws OrtException {
        long[] values = new long[ids.length];
        switch (name) {
            case "input_ids" -> Arrays.setAll(values, i -> ids[i]);
            case "attention_mask" -> Arrays.fill(values, 1);
            default -> {}
        }
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), new long[] {1, ids.length});
    }

    private static float[] values(OnnxTensor tensor, int tokens) {
        FloatBuffer buffer = tensor.getFloatBuffer();
        float[] values = new float[buffer.remaining()];
        buffer.get(values);
        if (values.length == 0 || values.length % tokens != 0) {
            throw new IllegalStateException(
                    "the model gave " + Arrays.toString(tensor.getInfo().getShape()) + " numbers for " + tokens
                            + " tokens: its output is not a vector for each token");
        }
        return values;
    }

    private static void checkInputs(OrtSession session) {
        for (String name : session.getInputNames()) {
            if (!INPUTS.contains(name)) {
                throw new IllegalArgumentException("the model wants an input called " + name
                        + "; an encoder takes input_ids, attention_mask and token_type_ids");
            }
        }
    }

    private static String output(OrtSession session, ModelFacts facts, EncoderSettings settings) throws OrtException {
        Set<String> names = session.getOutputNames();
        if (!facts.last(settings)) {
            String number = String.valueOf(settings.layer());
            return List.of("hidden_states." + number, "hidden_states_" + number, "hidden_state_" + number).stream()
                    .filter(names::contains)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("the model has no output for layer " + number
                            + "; it has: " + String.join(", ", names)
                            + ". Leave layer out for the last one, or export the model with all hidden states"));
        }
        for (String name : LAST_LAYER) {
            if (names.contains(name)) {
                return name;
            }
        }
        return onlyTokenVectors(session.getOutputInfo());
    }

    private static String onlyTokenVectors(Map<String, NodeInfo> outputs) {
        List<String> fitting = outputs.values().stream()
                .filter(node -> node.getInfo() instanceof TensorInfo tensor && tensor.getShape().length == 3)
                .map(NodeInfo::getName)
                .toList();
        if (fitting.size() != 1) {
            throw new IllegalArgumentException("the model has no output called last_hidden_state; it has: "
                    + String.join(", ", outputs.keySet()) + ". Export it as a feature extractor");
        }
        return fitting.get(0);
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the model's session does not close: " + e.getMessage(), e);
        }
    }
}
