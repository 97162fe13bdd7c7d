package dev.rehearse.smtp;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** The deadline of the current phase, which bounds slow reads and writes as a whole. */
final class Deadline {

    /*
     * A socket's own timeout is for one read, so a server that sends a byte now and then would never run into it, and a
     * write has none. It also costs a timer for each read, which on virtual threads wakes one more thread. So while a
     * mail is under way reads and writes are watched from outside, by the thread that calls isOver(); at other times
     * reads get what is left of the phase.
     */

    private final Socket socket;
    private volatile long end;
    private volatile boolean isBusy;
    private boolean isWatched;

    Deadline(Socket socket) {
        this.socket = socket;
    }

    /** Sets whether another thread calls isOver() from now on. */
    void watch(boolean value) {
        isWatched = value;
    }

    void begin(Duration phase) {
        end = System.nanoTime() + phase.toNanos();
    }

    void beforeRead() throws IOException {
        long left = end - System.nanoTime();
        if (left <= 0) {
            throw tooLong();
        }
        socket.setSoTimeout(isWatched ? 0 : (int) Math.max(1, left / 1_000_000));
        isBusy = true;
    }

    void beforeWrite() {
        isBusy = true;
    }

    void afterwards() {
        isBusy = false;
    }

    /** Maps an exception to a timeout if the watchdog has closed the connection at the deadline. */
    IOException reason(IOException thrown) {
        return end - System.nanoTime() <= 0 ? tooLong() : thrown;
    }

    private static SocketTimeoutException tooLong() {
        return new SocketTimeoutException("The server took too long");
    }

    /** Whether a read or write has taken too long. */
    boolean isOver() {
        return isBusy && System.nanoTime() - end > 0;
    }
}
