package dev.etalon.verify.proof.metamath;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Splits a source into its tokens, without its comments, and holds one token in memory at a time. */
final class Tokens {
    private static final int LONGEST = 4_000_000;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int filled;
    private byte[] token = new byte[128];
    private int line = 1;
    private int startLine = 1;

    Tokens(InputStream in) {
        this.in = in;
    }

    /** The line on which the last token stood. */
    int line() {
        return startLine;
    }

    /** The next token; null at the end. */
    @Nullable
    String next() throws IOException, MetamathException {
        while (true) {
            String found = raw();
            if (found == null) {
                return null;
            }
            switch (found) {
                case "$(" -> skipComment();
                case "$)" -> throw new MetamathException("a comment ends that never began");
                case "$[" ->
                    throw new MetamathException(
                            "it includes another file; join the files into one (Metamath: write source)");
                default -> {
                    return found;
                }
            }
        }
    }

    /** The next token, where one must come. */
    String require(String what) throws IOException, MetamathException {
        String found = next();
        if (found == null) {
            throw new MetamathException("the text ends within " + what);
        }
        return found;
    }

    private void skipComment() throws IOException, MetamathException {
        int opened = startLine;
        while (true) {
            String found = raw();
            if (found == null) {
                throw new MetamathException("the comment that begins on line " + opened + " does not end");
            }
            if (found.equals("$)")) {
                return;
            }
            if (found.contains("$(") || found.contains("$)")) {
                throw new MetamathException("a comment holds " + shown(found) + ", which begins or ends comments");
            }
        }
    }

    private @Nullable String raw() throws IOException, MetamathException {
        int character = read();
        while (isSpace(character)) {
            character = read();
        }
        if (character < 0) {
            return null;
        }
        startLine = line;
        int length = 0;
        while (character >= 0 && !isSpace(character)) {
            if (character <= ' ' || character > '~') {
                throw new MetamathException(
                        "it holds the byte " + character + "; Metamath is written in printable ASCII");
            }
            if (length == LONGEST) {
                throw MetamathException.limit("a token is longer than " + LONGEST + " characters");
            }
            if (length == token.length) {
                token = Arrays.copyOf(token, 2 * length);
            }
            token[length++] = (byte) character;
            character = read();
        }
        position--; // so that a line end after the token does not count before it
        if (character == '\n') {
            line--;
        }
        if (character < 0) {
            position++;
        }
        return new String(token, 0, length, StandardCharsets.US_ASCII);
    }

    private int read() throws IOException {
        if (position == filled) {
            filled = in.read(buffer);
            position = 0;
            if (filled <= 0) {
                filled = 0;
                return -1;
            }
        }
        int character = buffer[position++] & 0xff;
        if (character == '\n') {
            line++;
        }
        return character;
    }

    private static boolean isSpace(int character) {
        return character == ' ' || character == '\n' || character == '\t' || character == '\r' || character == '\f';
    }

    /** A token for messages: not longer than a line. */
    static String shown(String token) {
        return token.length() <= 80 ? token : token.substring(0, 80) + "...";
    }
}
