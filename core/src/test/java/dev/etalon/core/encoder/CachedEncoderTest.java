package dev.etalon.core.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CachedEncoderTest {
    private static final long ROOM = 1 << 20;

    private final Counting counting = new Counting();

    @Test
    void encodesATextOnceHoweverOftenItIsAskedFor() throws InterruptedException {
        CachedEncoder cached = new CachedEncoder(counting, ROOM);

        cached.encode(List.of("a", "b", "a"));
        List<EncodedText> again = cached.encode(List.of("b", "c", "a"));

        assertThat(counting.encoded).containsExactly("a", "b", "c");
        assertThat(again).extracting(text -> text.value(0, 0)).containsExactly(98f, 99f, 97f);
    }

    @Test
    void forgetsTheTextThatWasAskedForLongestAgo() throws InterruptedException {
        CachedEncoder cached = new CachedEncoder(counting, 2 * bytesOfOne());

        for (String text : List.of("a", "b", "a", "c", "a", "b")) {
            cached.encode(List.of(text));
        }

        assertThat(counting.encoded).containsExactly("a", "b", "c", "b");
    }

    @Test
    void keepsNothingThatIsLargerThanItsRoom() throws InterruptedException {
        CachedEncoder cached = new CachedEncoder(counting, 10);

        cached.encode(List.of("a"));
        cached.encode(List.of("a"));

        assertThat(counting.encoded).containsExactly("a", "a");
    }

    private long bytesOfOne() {
        return counting.one("a").bytes() + 2;
    }

    /** The vector of a text is its first character. */
    private static final class Counting implements Encoder {
        private final List<String> encoded = new ArrayList<>();

        @Override
        public EncoderIdentity identity() {
            return new EncoderIdentity("counting", "1", "mean", 10, "test");
        }

        @Override
        public Tokens tokens(String text) {
            return new Tokens(new int[] {text.charAt(0)}, new boolean[1], 1);
        }

        @Override
        public List<EncodedText> encode(List<String> texts) {
            encoded.addAll(texts);
            return texts.stream().map(this::one).toList();
        }

        private EncodedText one(String text) {
            return new EncodedText(tokens(text), new float[] {text.charAt(0)}, new float[] {text.charAt(0)});
        }

        @Override
        public void close() {}
    }
}
