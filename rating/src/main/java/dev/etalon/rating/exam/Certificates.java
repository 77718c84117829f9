package dev.etalon.rating.exam;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Certificates as JSON files. */
public final class Certificates {
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private Certificates() {}

    /** @throws IllegalArgumentException when the file cannot be read or is no certificate; the message says what to do */
    public static Certificate read(Path file) {
        try {
            return JSON.readValue(Files.readString(file), Certificate.class);
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException(
                    "there is no certificate " + file + ": 'etalon judge exam' writes one", e);
        } catch (JsonProcessingException | NullPointerException e) {
            throw new IllegalArgumentException(
                    file + " is no certificate; 'etalon judge exam' writes one (" + firstLine(e) + ")", e);
        } catch (IOException e) {
            throw new IllegalArgumentException("the certificate " + file + " cannot be read (" + e + ")", e);
        }
    }

    /** Writes a whole file or none; makes the folder where it is missing. */
    public static void write(Certificate certificate, Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path half = file.resolveSibling(file.getFileName() + ".part");
        Files.writeString(half, JSON.writeValueAsString(certificate) + "\n");
        Files.move(half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
