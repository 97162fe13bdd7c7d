package dev.rehearse.edge.body;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/**
 * A body that is read whole and checked before it is parsed: parsers quote what was sent in their exceptions, or guess.
 */
final class CheckedBody extends FilterInputStream {

    private final Consumer<byte[]> rule;
    private boolean isChecked;

    /** The rule throws a problem. */
    CheckedBody(InputStream body, Consumer<byte[]> rule) {
        super(body);
        this.rule = rule;
    }

    @Override
    public int read() throws IOException {
        check();
        return super.read();
    }

    @Override
    public int read(byte[] buffer, int offset, int room) throws IOException {
        check();
        return super.read(buffer, offset, room);
    }

    private void check() throws IOException {
        if (!isChecked) {
            var bytes = in.readAllBytes();
            rule.accept(bytes);
            in = new ByteArrayInputStream(bytes);
            isChecked = true;
        }
    }
}
