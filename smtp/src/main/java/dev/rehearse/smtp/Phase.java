package dev.rehearse.smtp;

/** The phases of an SMTP session and mail transaction, in the order of the protocol (RFC 5321, 3). */
public enum Phase {
    /** No connection. */
    CONNECT,
    GREETING,
    EHLO,
    STARTTLS,
    AUTH,
    MAIL,
    RCPT,
    DATA,
    /** The message itself, up to its final dot, which was not sent. */
    MESSAGE,
    /** The final dot was sent. */
    DOT;

    /** Whether a fault in this phase is independent of the mail: it concerns the server or the connection. */
    public boolean isBeforeAnyMail() {
        return compareTo(MAIL) < 0;
    }
}
