package dev.rehearse.smtp;

/** Decides whether a mail is sent, after the reply to DATA and before the message data (RFC 5321, 4.1.1.4). */
@FunctionalInterface
public interface Permit {

    /** Always. */
    Permit GRANTED = () -> true;

    /**
     * Called after the server's reply to DATA and before any of the message is sent, to record the start of the mail.
     * If it returns false or throws, the message is not sent.
     */
    boolean isGranted();
}
