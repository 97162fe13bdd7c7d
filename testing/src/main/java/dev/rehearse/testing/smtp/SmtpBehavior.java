package dev.rehearse.testing.smtp;

import java.util.concurrent.Semaphore;

/** How the mail server of a test behaves: its reply at each moment of a conversation, and how long it takes. */
@FunctionalInterface
public interface SmtpBehavior {

    /** Takes everything at once. */
    SmtpBehavior GOOD = (moment, envelope) -> moment.usual;

    /** Instead of a reply: hangs up. */
    String HANG_UP = "hang up";

    /** Instead of a reply: says nothing, and keeps the connection. */
    String SILENCE = "silence";

    /** At this moment waits for a permit each time. */
    static SmtpBehavior waiting(Moment moment, Semaphore permits) {
        return (now, envelope) -> {
            if (now == moment) {
                permits.acquire();
            }
            return now.usual;
        };
    }

    /**
     * The reply, which may take its time.
     *
     * @param envelope as far as it is known
     */
    String at(Moment moment, Envelope envelope) throws InterruptedException;

    /** Whom a mail is from and for; empty what has not been said yet. */
    record Envelope(String sender, String recipient) {

        public static final Envelope NONE = new Envelope("", "");
    }

    /** When a mail server has something to say. */
    enum Moment {
        GREETING("220 rehearse.test"),
        EHLO("250-rehearse.test\r\n250-8BITMIME\r\n250 PIPELINING"),
        MAIL("250 2.1.0 sender noted"),
        RCPT("250 2.1.5 recipient noted"),
        DATA("354 go on"),
        /** The whole message is there; with a 2xx it is taken, and on record. */
        DOT("250 2.0.0 taken"),
        /** It is taken, and only the reply is missing: what counts is whether there is one. */
        TAKEN("250 2.0.0 taken");

        public final String usual;

        Moment(String usual) {
            this.usual = usual;
        }
    }
}
