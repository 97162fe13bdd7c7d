package dev.rehearse.notify.bounce;

import java.util.regex.Pattern;

/** The kinds of bounce and complaint, the mildest first. */
public enum Kind {
    /** Delayed: the mail server keeps trying. */
    DELAYED,
    /**
     * Refused because of our reputation or content, independent of the recipient: to be investigated; the recipient is
     * not suppressed.
     */
    POLICY,
    /** Temporary failure (RFC 3463, class 4): a full mailbox, a server that was unavailable for too long. */
    SOFT,
    /** There is no such mailbox. */
    HARD,
    /** The reader calls it spam. */
    COMPLAINT;

    /* RFC 3463: 5.1 is about the addresses, of which 5.1.7 and 5.1.8 are the sender's; 5.2.1 is a mailbox that is
     * closed; 5.5 is about the conversation and 5.6 about the message, 5.3.4 about its size, 5.7 about security and
     * policy; 5.4.4 is a domain that can't be found. Whatever is not known to mean that the mailbox is gone counts as soft. */
    private static final Pattern SENDER = Pattern.compile("5\\.1\\.[78]");
    private static final Pattern GONE = Pattern.compile("5\\.(?:1\\.\\d+|2\\.1|4\\.4)");
    private static final Pattern REFUSED = Pattern.compile("5\\.(?:[567]\\.\\d+|3\\.4)");

    /** The kind of a delivery that failed with the enhanced status code. */
    static Kind ofFailure(String status) {
        if (SENDER.matcher(status).matches() || REFUSED.matcher(status).matches()) {
            return POLICY;
        }
        return GONE.matcher(status).matches() ? HARD : SOFT;
    }
}
