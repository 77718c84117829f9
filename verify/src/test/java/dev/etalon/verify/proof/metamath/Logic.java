package dev.etalon.verify.proof.metamath;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The small database of the tests. */
final class Logic {
    private Logic() {}

    static String source() throws IOException {
        try (InputStream in = Objects.requireNonNull(Logic.class.getResourceAsStream("logic.mm"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static MetamathDatabase database() throws IOException, MetamathException {
        return MetamathDatabase.read(stream(source()));
    }

    static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
