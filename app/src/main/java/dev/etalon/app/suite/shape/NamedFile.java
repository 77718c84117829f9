package dev.etalon.app.suite.shape;

import dev.etalon.app.suite.source.Place;
import dev.etalon.app.suite.source.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that a suite names.
 *
 * @param path where it is
 * @param mayBeFolder whether a folder does as well
 */
public record NamedFile(Place place, Path path, boolean mayBeFolder) {

    /** A hash of what is in it; empty for a folder, and where it cannot be read. */
    Optional<String> fingerprint() {
        if (mayBeFolder) {
            return Optional.empty();
        }
        try (InputStream bytes = Files.newInputStream(path)) {
            return Optional.of(Fingerprint.of(bytes, 16));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** What is wrong with it, empty where it is there. */
    public Optional<Problem> problem() {
        if (!Files.exists(path)) {
            return Optional.of(place.problem("there is no file " + path));
        }
        if (Files.isDirectory(path) && !mayBeFolder) {
            return Optional.of(place.problem(path + " is a folder; a file is needed"));
        }
        return Files.isReadable(path) ? Optional.empty() : Optional.of(place.problem(path + " cannot be read"));
    }
}
