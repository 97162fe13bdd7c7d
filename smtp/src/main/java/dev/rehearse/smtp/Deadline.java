package dev.rehearse.smtp;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** Until when the phase under way must be over, however slowly the server talks or listens. */
final class Deadline {

    /*
     * A socket's own timeout is for one read, so a server that sends a byte now and then would never run into it, and a
     * write has none. Reads get what is left of the phase; writes are watched from outside, by whoever asks isOver().
     */

    private final Socket socket;
    private volatile long end;
    private volatile boolean isWriting;

    Deadline(Socket socket) {
        this.socket = socket;
    }

    void begin(Duration phase) {
        end = System.nanoTime() + phase.toNanos();
    }

    void beforeRead() throws IOException {
        long left = end - System.nanoTime();
        if (left <= 0) {
            throw new SocketTimeoutException("The server took too long");
        }
        socket.setSoTimeout((int) Math.max(1, left / 1_000_000));
    }

    void beforeWrite() {
        isWriting = true;
    }

    void afterWrite() {
        isWriting = false;
    }

    /** Whether a write has taken too long. */
    boolean isOver() {
        return isWriting && System.nanoTime() - end > 0;
    }
}
