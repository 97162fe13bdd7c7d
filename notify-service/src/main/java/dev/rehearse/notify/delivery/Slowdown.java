package dev.rehearse.notify.delivery;

/**
 * The reason for a reduced send rate: the mail server accepts fewer connections than all replicas are configured for.
 *
 * @param open current number of connections
 * @param configured maximum number of connections
 * @param reason the last error, as the mail server or the connection reported it
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
