package dev.etalon.verify.code.java.inside;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pipes to the host. What the code prints goes to standard error, what it reads is empty. */
final class Pipes {
    private final BufferedReader questions =
            new BufferedReader(new InputStreamReader(new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8));
    private final OutputStream answers = new FileOutputStream(FileDescriptor.out);

    /** Takes the pipes, and says that the runner is ready. */
    static Pipes taken() throws IOException {
        Pipes pipes = new Pipes();
        PrintStream errors = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.setOut(errors);
        System.setErr(errors);
        System.setIn(InputStream.nullInputStream());
        pipes.say(Map.of("ready", System.getProperty("java.version")));
        return pipes;
    }

    void say(Map<String, ?> message) throws IOException {
        answers.write((Json.write(message) + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    /** The next question; null at the end. */
    @Nullable
    Map<String, @Nullable Object> hear() throws IOException {
        String line = questions.readLine();
        return line == null ? null : Json.object(line);
    }

    /** What became of an exception, told without trusting its own words to be short. */
    static Map<String, Object> told(Throwable error) {
        String message;
        try {
            message = String.valueOf(error.getMessage());
        } catch (Throwable e) {
            message = "";
        }
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("type", error.getClass().getName());
        told.put("message", message.substring(0, Math.min(message.length(), 500)));
        return told;
    }
}
