package dev.rehearse.e2e.fuzz;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One connection after another, each used as long as it stays open. */
final class Connections implements AutoCloseable {

    private final int port;
    private @Nullable Connection current;

    Connections(int port) {
        this.port = port;
    }

    /** A connection that was closed while it was idle says nothing about the request, which then has a new one. */
    Answer exchange(Request request) throws IOException {
        boolean used = current != null && current.isOpen();
        var answer = connection().exchange(request);
        return answer.status() == Answer.NONE && used ? fresh().exchange(request) : answer;
    }

    private Connection connection() throws IOException {
        return current != null && current.isOpen() ? current : fresh();
    }

    private Connection fresh() throws IOException {
        close();
        var fresh = new Connection(port);
        current = fresh;
        return fresh;
    }

    @Override
    public void close() throws IOException {
        if (current != null) {
            current.close();
            current = null;
        }
    }
}
