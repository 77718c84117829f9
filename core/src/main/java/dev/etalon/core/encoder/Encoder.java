package dev.etalon.core.encoder;

import java.util.List;

/**
 * The port to any text encoder. Safe for use by many threads. A text gives the same numbers whatever stands beside it in a batch,
 * whatever the number of threads.
 */
public interface Encoder extends AutoCloseable {

    /** What exactly gives the vectors; goes into the signature of every metric that uses them. */
    EncoderIdentity identity();

    /** The tokens of a text, without running the model. */
    Tokens tokens(String text);

    /**
     * Encodes texts.
     *
     * @return one for each text, in the order of the texts
     * @throws InterruptedException when the calling thread is interrupted; what was begun is given up
     */
    List<EncodedText> encode(List<String> texts) throws InterruptedException;

    /** Gives back memory and threads. */
    @Override
    void close();
}
