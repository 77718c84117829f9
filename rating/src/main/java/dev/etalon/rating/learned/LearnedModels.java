package dev.etalon.rating.learned;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Learned judges as JSON files. The same judge gives the same bytes. */
public final class LearnedModels {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private LearnedModels() {}

    /** @throws IllegalArgumentException when the file cannot be read or holds no learned judge; the message says what to do */
    public static LearnedModel read(Path file) {
        try {
            return JSON.readValue(Files.readString(file), LearnedModel.class);
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException(
                    "there is no learned judge " + file + " yet: 'etalon judge train' makes it from \"golden\"", e);
        } catch (JsonProcessingException | NullPointerException e) {
            throw new IllegalArgumentException(
                    file + " holds no learned judge; 'etalon judge train' makes one ("
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse("") + ")",
                    e);
        } catch (IOException e) {
            throw new IllegalArgumentException("the learned judge " + file + " cannot be read (" + e + ")", e);
        }
    }

    /** Writes a whole file or none; makes the folder where it is missing. */
    public static void write(LearnedModel model, Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path half = file.resolveSibling(file.getFileName() + ".part");
        Files.writeString(half, json(model));
        Files.move(half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    static String json(LearnedModel model) {
        try {
            return JSON.writeValueAsString(model) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a learned judge is plain data", e);
        }
    }
}
