package dev.rehearse.terminal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** A stream that says how many bytes of it were read, to show how far something is. */
public final class CountedStream extends FilterInputStream {

    private final LongConsumer read;
    private long position;

    /** @param read takes the number of all bytes read so far, after each part */
    public CountedStream(InputStream bytes, LongConsumer read) {
        super(bytes);
        this.read = read;
    }

    @Override
    public int read() throws IOException {
        int octet = super.read();
        move(octet < 0 ? 0 : 1);
        return octet;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int bytes = super.read(into, from, length);
        move(Math.max(bytes, 0));
        return bytes;
    }

    private void move(int bytes) {
        position += bytes;
        read.accept(position);
    }
}
