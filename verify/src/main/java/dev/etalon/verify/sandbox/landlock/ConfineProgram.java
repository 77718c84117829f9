package dev.etalon.verify.sandbox.landlock;

import dev.etalon.verify.sandbox.RunnerFolder;
import dev.etalon.verify.sandbox.SandboxException;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;

/** Finds the launcher, which is compiled for a newer Java than this library and so only ever started. */
final class ConfineProgram {
    static final String MAIN = "dev.etalon.confine.Confine";
    private static final String FOLDER = "dev/etalon/confine";
    private static final String RESOURCE = FOLDER + "/Confine.class";

    private ConfineProgram() {}

    /** Its jar or folder of classes, at a place where the sandbox's user can read it. */
    static Path place() throws SandboxException, IOException {
        URL found = ConfineProgram.class.getClassLoader().getResource(RESOURCE);
        if (found == null) {
            throw new SandboxException("its launcher is missing: put the jar etalon-confine beside Etalon's libraries");
        }
        String text = found.toString();
        String base = text.substring(0, text.length() - RESOURCE.length());
        String place = base.startsWith("jar:") ? base.substring("jar:".length(), base.indexOf("!/")) : base;
        return RunnerFolder.readable(Path.of(URI.create(place)), FOLDER);
    }
}
