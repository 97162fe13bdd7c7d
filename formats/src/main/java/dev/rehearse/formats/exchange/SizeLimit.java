package dev.rehearse.formats.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that fails when it has given as many bytes as a file may have. */
public final class SizeLimit extends FilterInputStream {

    /** Of a file that may hold pictures, in bytes. */
    private static final long MOST = 256L * 1024 * 1024;

    /** Of a file that is text: some ten thousand questions. */
    public static final long MOST_TEXT = 64L * 1024 * 1024;

    private final long most;
    private long left;

    /** With the limit for files that may hold pictures. */
    public SizeLimit(InputStream in) {
        this(in, MOST);
    }

    /** With another limit. */
    public SizeLimit(InputStream in, long most) {
        super(in);
        this.most = most;
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        count(read);
        return read;
    }

    private void count(int read) throws IOException {
        left -= Math.max(read, 0);
        if (left < 0) {
            throw new BrokenFile(1, FaultTexts.of("too-large", "most", most / 1024));
        }
    }
}
