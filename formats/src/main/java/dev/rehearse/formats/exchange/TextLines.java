package dev.rehearse.formats.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The lines of a file in UTF-8, one at a time, each of limited length. A byte order mark in front is skipped. */
public final class TextLines {

    private static final int LONGEST = 64 * 1024;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final Reader reader;
    private int line;
    private int pushedBack = -2;

    /** Reads no more than a file may have. */
    public TextLines(InputStream in) throws IOException {
        reader = reader(new SizeLimit(in, SizeLimit.MOST_TEXT));
    }

    /** Decodes UTF-8, and fails where it is none; without the byte order mark. */
    public static BufferedReader reader(InputStream in) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        reader.mark(1);
        try {
            if (reader.read() != BYTE_ORDER_MARK) {
                reader.reset();
            }
        } catch (CharacterCodingException e) {
            throw new BrokenFile(1, FaultTexts.of("wrong-encoding"));
        }
        return reader;
    }

    /** The number of the line that was read last, from 1. */
    public int line() {
        return Math.max(line, 1);
    }

    /** The next line without its end, or null behind the last. */
    public @Nullable String next() throws IOException {
        line++;
        try {
            return read();
        } catch (CharacterCodingException e) {
            throw new BrokenFile(line, FaultTexts.of("wrong-encoding"));
        }
    }

    private @Nullable String read() throws IOException {
        int character = first();
        if (character < 0) {
            return null;
        }
        var text = new StringBuilder();
        while (character >= 0 && character != '\n' && character != '\r') {
            append(text, character);
            character = reader.read();
        }
        if (character == '\r') {
            int after = reader.read();
            pushedBack = after == '\n' ? -2 : after;
        }
        return text.toString();
    }

    private int first() throws IOException {
        int character = pushedBack == -2 ? reader.read() : pushedBack;
        pushedBack = -2;
        return character;
    }

    private void append(StringBuilder text, int character) throws IOException {
        if (character == 0) {
            throw new BrokenFile(line, FaultTexts.of("no-text"));
        }
        if (text.length() == LONGEST) {
            throw new BrokenFile(line, FaultTexts.of("long-line", "most", LONGEST));
        }
        text.append((char) character);
    }
}
