package dev.etalon.cli.guideline;

import dev.etalon.rating.guideline.Guideline;
import dev.etalon.rating.guideline.Guidelines;
import java.nio.file.Files;
import java.nio.file.Path;

/** A guideline by the name of its file, or by its name among those that ship with Etalon. */
public final class GuidelineFiles {
    private GuidelineFiles() {}

    public static Guideline read(String name) {
        boolean shipped = Guidelines.shippedNames().contains(name) && !Files.exists(Path.of(name));
        return shipped ? Guidelines.shipped(name) : Guidelines.read(Path.of(name));
    }
}
