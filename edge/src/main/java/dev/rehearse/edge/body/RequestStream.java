package dev.rehearse.edge.body;

import dev.rehearse.edge.problem.Problem;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that fails with {@link TooLong} beyond its limit and with {@link Incomplete} when its connection breaks. */
final class RequestStream extends FilterInputStream {

    /** An IOException, because JSON parsers pass those on unchanged and wrap all others. */
    static final class TooLong extends IOException {
        private final transient Problem problem;

        private TooLong(Problem problem) {
            super(String.valueOf(problem.detail()));
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }

    /** The client stopped sending. */
    static final class Incomplete extends IOException {
        static final Problem PROBLEM = Problem.of(400, "body.ended-early");

        private Incomplete(IOException cause) {
            super(cause);
        }
    }

    private final long longest;
    private final Problem tooLong;
    private long length;

    RequestStream(InputStream body, long longest, Problem tooLong) {
        super(body);
        this.longest = longest;
        this.tooLong = tooLong;
    }

    @Override
    public int read() throws IOException {
        try {
            return counted(super.read(), 1);
        } catch (IOException e) {
            throw known(e);
        }
    }

    @Override
    public int read(byte[] buffer, int offset, int room) throws IOException {
        try {
            int number = super.read(buffer, offset, room);
            return counted(number, number);
        } catch (IOException e) {
            throw known(e);
        }
    }

    private int counted(int result, int number) throws TooLong {
        length += result < 0 ? 0 : number;
        if (length > longest) {
            throw new TooLong(tooLong);
        }
        return result;
    }

    private static IOException known(IOException failure) {
        return failure instanceof TooLong ? failure : new Incomplete(failure);
    }
}
