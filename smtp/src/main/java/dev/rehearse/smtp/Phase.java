package dev.rehearse.smtp;

/** How far a mail had come when something went wrong, in the order of the protocol. */
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

    /** Whether the fault is between the server and us and says nothing of the mail. */
    public boolean isBeforeAnyMail() {
        return compareTo(MAIL) < 0;
    }
}
