package dev.rehearse.notify.delivery;

import java.time.Duration;
import java.util.UUID;

/**
 * The outcome of an attempt to send a mail.
 *
 * @param state SENT, FAILED, UNKNOWN, or PENDING to try it again
 * @param pause until it is tried again, if it is
 * @param reason what the mail server or the connection said; without the recipient's address
 * @param isAttempt whether it counts as one: not if the fault was between the mail server and us
 */
public record Result(UUID delivery, State state, Duration pause, String reason, boolean isAttempt) {

    private static final int LONGEST_REASON = 500;

    public Result {
        var printable = reason.replaceAll("\\p{Cntrl}+", " ");
        reason = printable.length() <= LONGEST_REASON ? printable : printable.substring(0, LONGEST_REASON);
    }

    public static Result sent(UUID delivery) {
        return new Result(delivery, State.SENT, Duration.ZERO, "", true);
    }

    public static Result failed(UUID delivery, String reason) {
        return new Result(delivery, State.FAILED, Duration.ZERO, reason, true);
    }

    /**
     * It is unknown whether the mail server accepted it.
     *
     * @param pause until it is tried again, if its campaign prefers a second mail to none
     */
    public static Result unknown(UUID delivery, Duration pause, String reason) {
        return new Result(delivery, State.UNKNOWN, pause, reason, true);
    }

    /** The mail server did not take it and may take it later. */
    public static Result postponed(UUID delivery, Duration pause, String reason) {
        return new Result(delivery, State.PENDING, pause, reason, true);
    }

    /** Not attempted: back into the queue without counting an attempt. */
    public static Result putBack(UUID delivery, Duration pause, String reason) {
        return new Result(delivery, State.PENDING, pause, reason, false);
    }

    /** The same without what was said, which may be what cannot be stored. */
    public Result withoutReason() {
        return new Result(delivery, state, pause, "", isAttempt);
    }
}
