package dev.rehearse.smtp;

/** The last word on whether a mail leaves. */
@FunctionalInterface
public interface Permit {

    /** Always. */
    Permit GRANTED = () -> true;

    /**
     * Asked once the server is ready for the message and before any of it is sent: what must be on record before the
     * server can have the mail, is recorded here. If it is false, or throws, the message is not sent.
     */
    boolean isGranted();
}
