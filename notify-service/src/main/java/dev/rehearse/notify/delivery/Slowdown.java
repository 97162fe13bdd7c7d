package dev.rehearse.notify.delivery;

/**
 * Why mail goes out more slowly than it might: the mail server takes fewer connections than all replicas may have.
 *
 * @param open connections now
 * @param configured connections at most
 * @param reason what the mail server, or the connection, said last
 */
public record Slowdown(int open, int configured, String reason) {

    /** For an operator. */
    @Override
    public String toString() {
        return open == 0
                ? "the mail server takes no connection (%s)".formatted(reason)
                : "the mail server takes %d of %d connections (%s)".formatted(open, configured, reason);
    }
}
