package dev.etalon.rating.guideline;

import dev.etalon.core.naming.NearestName;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where guidelines come from: a file, a text, or the ones that ship with Etalon. */
public final class Guidelines {
    private static final List<String> SHIPPED = Stream.of(
                    "answer-usefulness",
                    "completeness",
                    "faithfulness",
                    "freshness",
                    "harmlessness",
                    "instruction-following",
                    "product-answer",
                    "relevance",
                    "tone")
            .flatMap(name -> Stream.of(name + ".en", name + ".ru"))
            .toList();

    private Guidelines() {}

    /** @throws GuidelineException when the file is missing, is not UTF-8 or is no guideline */
    public static Guideline read(Path file) {
        try {
            return parse(file.toString(), decoded(file.toString(), Files.readAllBytes(file)));
        } catch (NoSuchFileException e) {
            throw new GuidelineException(file + ": there is no such guideline file", e);
        } catch (IOException e) {
            throw new GuidelineException(file + ": cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Reads a guideline from its text.
     *
     * @param file what to call it in errors
     * @throws GuidelineException when the text is no guideline
     */
    public static Guideline parse(String file, String text) {
        return new GuidelineReader(file, text).read();
    }

    /** The names under which {@link #shipped} knows its guidelines: name, dot, language. */
    public static List<String> shippedNames() {
        return SHIPPED;
    }

    /**
     * A guideline that ships with Etalon.
     *
     * @param name one of {@link #shippedNames}
     * @throws GuidelineException when there is none of that name
     */
    public static Guideline shipped(String name) {
        return parse(name + ".md", shippedText(name));
    }

    /**
     * The text of a guideline that ships with Etalon, to copy from.
     *
     * @param name one of {@link #shippedNames}
     * @throws GuidelineException when there is none of that name
     */
    public static String shippedText(String name) {
        if (!SHIPPED.contains(name)) {
            throw new GuidelineException("no guideline \"" + name + "\" ships with Etalon."
                    + NearestName.hint(name, SHIPPED) + " There are: " + String.join(", ", SHIPPED));
        }
        String file = name + ".md";
        try (InputStream stream = Guidelines.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("resource missing: " + file);
            }
            return decoded(file, stream.readAllBytes());
        } catch (IOException e) {
            throw new GuidelineException(file + ": cannot be read: " + e.getMessage(), e);
        }
    }

    private static String decoded(String file, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new GuidelineException(file + ": is not UTF-8: save it as UTF-8", e);
        }
    }
}
