package dev.etalon.files;

import dev.etalon.core.dataset.DatasetException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * Lets only well-formed UTF-8 through (Unicode 16, table 3-7), without the byte order mark; anything else ends the reading with the
 * line and the byte offset. Decoders further on would put a replacement character and hide the damage.
 */
final class Utf8Input extends InputStream {
    private final Path file;
    private final InputStream bytes;
    private long offset;
    private long line = 1;
    private int pending;
    private int least = 0x80;
    private int most = 0xBF;

    Utf8Input(Path file, InputStream bytes) throws IOException {
        this.file = file;
        this.bytes = bytes;
        skipMark();
    }

    static Utf8Input open(Path file) throws IOException {
        InputStream bytes = FileBytes.open(file);
        try {
            return new Utf8Input(file, bytes);
        } catch (IOException | RuntimeException e) {
            bytes.close();
            throw e;
        }
    }

    private void skipMark() throws IOException {
        bytes.mark(3);
        int first = bytes.read();
        int second = bytes.read();
        if ((first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF)) {
            throw new DatasetException(file + ": the text is UTF-16. Convert it to UTF-8 (iconv -f UTF-16 -t UTF-8).");
        }
        if (first == 0xEF && second == 0xBB && bytes.read() == 0xBF) {
            offset = 3;
        } else {
            bytes.reset();
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int count = bytes.read(buffer, from, length);
        if (count < 0 && pending > 0) {
            throw wrong("the file ends in the middle of a character");
        }
        for (int i = 0; i < count; i++) {
            check(buffer[from + i]);
        }
        return count;
    }

    private void check(byte signed) {
        if (pending == 0 && signed >= 0) {
            line += signed == '\n' ? 1 : 0;
        } else if (pending == 0) {
            begin(signed & 0xFF);
        } else {
            goOn(signed & 0xFF);
        }
        offset++;
    }

    private void begin(int lead) {
        if (lead < 0xC2 || lead > 0xF4) {
            throw wrong("byte 0x%02X begins no character".formatted(lead));
        }
        pending = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
        // shortest forms only, no surrogates, nothing above U+10FFFF
        least = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
        most = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    }

    private void goOn(int next) {
        if (next < least || next > most) {
            throw wrong("byte 0x%02X does not go on with the character before it".formatted(next));
        }
        pending--;
        least = 0x80;
        most = 0xBF;
    }

    private DatasetException wrong(String what) {
        return new DatasetException(
                "%s, line %d, byte offset %d%s: not UTF-8: %s. Save the file as UTF-8 or repair that line."
                        .formatted(file, line, offset, Format.isGzipped(file) ? " (unpacked)" : "", what));
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
