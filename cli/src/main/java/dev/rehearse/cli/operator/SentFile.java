package dev.rehearse.cli.operator;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/** A file that says how much of it was read. */
final class SentFile extends FilterInputStream {

    private final LongConsumer sent;
    private long position;

    private SentFile(InputStream file, LongConsumer sent) {
        super(file);
        this.sent = sent;
    }

    static InputStream open(Path file, LongConsumer sent) {
        try {
            return new SentFile(new BufferedInputStream(Files.newInputStream(file)), sent);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        moved(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        moved(Math.max(0, read));
        return read;
    }

    private void moved(int bytes) {
        position += bytes;
        sent.accept(position);
    }
}
