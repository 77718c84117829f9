package dev.etalon.verify.sandbox.process;

import dev.etalon.verify.sandbox.SandboxException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Asks a program of this machine for its version. */
public final class ProgramVersion {
    private ProgramVersion() {}

    /** The first line that it prints, started without an environment. */
    public static String of(Path program) throws SandboxException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(program.toString(), "--version").redirectErrorStream(true);
        builder.environment().clear();
        try {
            Process process = builder.start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return text.lines().findFirst().orElse(program.toString());
        } catch (InterruptedIOException e) {
            throw new InterruptedException(e.getMessage());
        } catch (IOException e) {
            throw new SandboxException(program + " does not start: " + e.getMessage(), e);
        }
    }
}
