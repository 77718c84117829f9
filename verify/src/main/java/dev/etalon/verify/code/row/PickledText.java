package dev.etalon.verify.code.row;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * One text out of base64 of zlib of a pickle. A pickle is a program, so nothing is unpickled: of its instructions only those that a lone
 * text needs are known (Python's Lib/pickletools.py lists them all), and any other is refused.
 */
final class PickledText {
    private static final int LARGEST = 1 << 28;

    private PickledText() {}

    /** @throws IllegalArgumentException when it is anything but one text; says what */
    static String of(String packed) {
        return text(ByteBuffer.wrap(inflated(Base64.getMimeDecoder().decode(packed)))
                .order(ByteOrder.LITTLE_ENDIAN));
    }

    private static byte[] inflated(byte[] data) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(data);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[1 << 16];
            while (!inflater.finished()) {
                int length = inflater.inflate(buffer);
                if (length == 0) {
                    throw new IllegalArgumentException("its zlib data is cut");
                }
                out.write(buffer, 0, length);
                if (out.size() > LARGEST) {
                    throw new IllegalArgumentException("it is larger than 256 MiB");
                }
            }
            return out.toByteArray();
        } catch (DataFormatException e) {
            throw new IllegalArgumentException("it is no zlib data", e);
        } finally {
            inflater.end();
        }
    }

    private static String text(ByteBuffer pickle) {
        String text = null;
        try {
            while (true) {
                int code = pickle.get() & 0xff;
                switch (code) {
                    case 0x80, 'q' -> pickle.get(); // PROTO, BINPUT
                    case 0x95 -> pickle.getLong(); // FRAME
                    case 0x94 -> {} // MEMOIZE
                    case 'r' -> pickle.getInt(); // LONG_BINPUT
                    case 0x8c -> text = only(text, pickle, pickle.get() & 0xff); // SHORT_BINUNICODE
                    case 'X' -> text = only(text, pickle, pickle.getInt() & 0xffffffffL); // BINUNICODE
                    case 0x8d -> text = only(text, pickle, pickle.getLong()); // BINUNICODE8
                    case '.' -> { // STOP
                        if (text == null) {
                            throw new IllegalArgumentException("its pickle holds no text");
                        }
                        return text;
                    }
                    default ->
                        throw new IllegalArgumentException(
                                "its pickle has the instruction 0x%02x, and only a lone text is read".formatted(code));
                }
            }
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("its pickle is cut", e);
        }
    }

    private static String only(@Nullable String before, ByteBuffer pickle, long length) {
        if (before != null) {
            throw new IllegalArgumentException("its pickle holds more than one text");
        }
        if (length < 0 || length > pickle.remaining()) {
            throw new IllegalArgumentException("its pickle is cut");
        }
        byte[] bytes = new byte[(int) length];
        pickle.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
