package dev.rehearse.e2e;

/** How a mail server of a test behaves: what it says at each moment of a conversation, and how long it takes to. */
@FunctionalInterface
interface Manners {

    /** Takes everything at once. */
    Manners GOOD = (moment, recipient) -> moment.usual;

    /** Instead of a reply: hangs up. */
    String HANG_UP = "";

    /**
     * The reply, which may take its time.
     *
     * @param recipient none before he is named
     */
    String at(Moment moment, String recipient) throws InterruptedException;

    /** When a mail server has something to say. */
    enum Moment {
        GREETING("220 rehearse.test"),
        MAIL("250 2.1.0 sender noted"),
        RCPT("250 2.1.5 recipient noted"),
        DATA("354 go on"),
        /** The whole message is there; with a 2xx it is taken, and on record. */
        DOT("250 2.0.0 taken"),
        /** It is taken, and only the reply is missing: what counts is whether there is one. */
        TAKEN("250 2.0.0 taken");

        final String usual;

        Moment(String usual) {
            this.usual = usual;
        }
    }
}
