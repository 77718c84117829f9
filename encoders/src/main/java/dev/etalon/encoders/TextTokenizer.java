package dev.etalon.encoders;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import dev.etalon.core.encoder.Tokens;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * From text to tokens, by the model's {@code tokenizer.json}. Padding and truncation that the file asks for are switched off: it may
 * pad to 128 and cut at 128, as that of all-MiniLM-L6-v2 does. Cuts as Hugging Face does: at the end, before the closing token.
 */
final class TextTokenizer implements AutoCloseable {
    private final HuggingFaceTokenizer tokenizer;
    private final int maxTokens;
    private final Set<Long> special;

    private TextTokenizer(HuggingFaceTokenizer tokenizer, int maxTokens) {
        this.tokenizer = tokenizer;
        this.maxTokens = maxTokens;
        this.special = Arrays.stream(tokenizer.encode("").getIds()).boxed().collect(Collectors.toSet());
    }

    /** @throws IllegalArgumentException when the file is not a tokenizer */
    static TextTokenizer read(ModelFiles model, int maxTokens) throws IOException {
        try (InputStream file = model.tokenizer()) {
            return NativeLibraries.tokenizers(() -> new TextTokenizer(open(file), maxTokens));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static HuggingFaceTokenizer open(InputStream file) {
        Map<String, String> options = Map.of("addSpecialTokens", "true", "truncation", "false", "padding", "false");
        try {
            return HuggingFaceTokenizer.newInstance(file, options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (LinkageError e) {
            throw e;
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("tokenizer.json is not a tokenizer: " + e.getMessage(), e);
        }
    }

    Tokens tokens(String text) {
        Encoding encoding = tokenizer.encode(text);
        long[] all = encoding.getIds();
        int[] ids = all.length <= maxTokens ? whole(all) : cut(all, encoding.getSpecialTokenMask());
        boolean[] marks = new boolean[ids.length];
        for (int i = 0; i < ids.length; i++) {
            marks[i] = special.contains((long) ids[i]);
        }
        return new Tokens(ids, marks, all.length);
    }

    private static int[] whole(long[] all) {
        return Arrays.stream(all).mapToInt(Math::toIntExact).toArray();
    }

    private int[] cut(long[] all, long[] added) {
        int closing = 0;
        while (closing < all.length && added[all.length - 1 - closing] == 1) {
            closing++;
        }
        int[] ids = new int[maxTokens];
        for (int i = 0; i < maxTokens; i++) {
            int from = i < maxTokens - closing ? i : all.length - maxTokens + i;
            ids[i] = Math.toIntExact(all[from]);
        }
        return ids;
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}
