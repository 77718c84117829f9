package dev.etalon.verify.sandbox;

import java.time.Duration;

/** A running sandbox to talk to in lines. For use by one thread. Closing it ends every process inside. */
public interface Session extends AutoCloseable {

    /** Sends one line without waiting for it to be read. */
    void send(String line);

    /** Waits for the next line. */
    Reply receive(Duration limit) throws InterruptedException;

    /** Whether a line is there that was not received yet: an answer before the question. */
    boolean hasUnread();

    /** The first and the last bytes of standard error so far, as text. */
    String errorText();

    /** Ends every process; returns when they are gone. */
    @Override
    void close();
}
