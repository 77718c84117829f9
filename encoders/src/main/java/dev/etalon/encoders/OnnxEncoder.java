package dev.etalon.encoders;

import dev.etalon.core.encoder.EncodedText;
import dev.etalon.core.encoder.Encoder;
import dev.etalon.core.encoder.EncoderIdentity;
import dev.etalon.core.encoder.Tokens;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** A tokenizer, a graph and the threads that run it. Each text is run alone, the longest first; see {@link Encoders}. */
final class OnnxEncoder implements Encoder {
    private final EncoderIdentity identity;
    private final TextTokenizer tokenizer;
    private final OnnxGraph graph;
    private final Pooling pooling;
    private final ExecutorService threads;

    private OnnxEncoder(
            EncoderIdentity identity, TextTokenizer tokenizer, OnnxGraph graph, Pooling pooling, int threads) {
        this.identity = identity;
        this.tokenizer = tokenizer;
        this.graph = graph;
        this.pooling = pooling;
        this.threads = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name("encoder-", 0).factory());
    }

    static OnnxEncoder open(ModelFiles model, EncoderSettings settings) {
        try {
            ModelFacts facts = model.facts(settings.pooling());
            int maxTokens = facts.maxTokens(settings);
            String name = model.identity();
            TextTokenizer tokenizer = TextTokenizer.read(model, maxTokens);
            try {
                OnnxGraph graph = OnnxGraph.open(model, facts, settings);
                String runtime = "onnxruntime-" + NativeLibraries.onnxRuntime().getVersion();
                EncoderIdentity identity = new EncoderIdentity(
                        name, facts.layer(settings), facts.pooling().label(), maxTokens, runtime);
                return new OnnxEncoder(identity, tokenizer, graph, facts.pooling(), settings.threads());
            } catch (IOException | RuntimeException e) {
                tokenizer.close();
                throw e;
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("the encoder cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public EncoderIdentity identity() {
        return identity;
    }

    @Override
    public Tokens tokens(String text) {
        return tokenizer.tokens(text);
    }

    @Override
    public List<EncodedText> encode(List<String> texts) throws InterruptedException {
        List<Tokens> tokens = texts.stream().map(tokenizer::tokens).toList();
        Map<Tokens, Future<EncodedText>> running = new HashMap<>();
        tokens.stream()
                .sorted(Comparator.comparingInt(Tokens::size).reversed())
                .forEach(one -> running.put(one, threads.submit(() -> run(one))));
        try {
            List<EncodedText> encoded = new ArrayList<>(texts.size());
            for (Tokens one : tokens) {
                encoded.add(Objects.requireNonNull(running.get(one)).get());
            }
            return encoded;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } finally {
            running.values().forEach(one -> one.cancel(false));
        }
    }

    private EncodedText run(Tokens tokens) {
        float[] vectors = graph.run(tokens.ids());
        return new EncodedText(tokens, vectors, pooling.pool(vectors, vectors.length / tokens.size()));
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            threads.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        graph.close();
        tokenizer.close();
    }
}
