package dev.rehearse.formats.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Counts the quotes that are read: an odd number means that one is open. */
final class QuoteCounter extends FilterReader {

    private long quotes;

    QuoteCounter(Reader in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int character = super.read();
        quotes += character == '"' ? 1 : 0;
        return character;
    }

    @Override
    public int read(char[] buffer, int from, int length) throws IOException {
        int read = super.read(buffer, from, length);
        for (int i = from; i < from + read; i++) {
            quotes += buffer[i] == '"' ? 1 : 0;
        }
        return read;
    }

    boolean isOpen() {
        return quotes % 2 == 1;
    }
}
