package dev.rehearse.edge.body;

import dev.rehearse.edge.problem.Problem;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body whose length comes out while it is read, and that ends with {@link TooLong} where it gets too long. */
final class ChunkedBody extends FilterInputStream {

    /** Parsers of JSON let a failed read through as it is, and hide anything else in a failure of their own. */
    static final class TooLong extends IOException {
        private final long longest;

        private TooLong(long longest) {
            super("The body is longer than " + longest + " bytes");
            this.longest = longest;
        }

        Problem problem() {
            return BodyLimits.tooLong(longest);
        }
    }

    private final long longest;
    private long length;

    ChunkedBody(InputStream body, long longest) {
        super(body);
        this.longest = longest;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int room) throws IOException {
        int number = super.read(buffer, offset, room);
        count(Math.max(0, number));
        return number;
    }

    private void count(int number) throws TooLong {
        length += number;
        if (length > longest) {
            throw new TooLong(longest);
        }
    }
}
