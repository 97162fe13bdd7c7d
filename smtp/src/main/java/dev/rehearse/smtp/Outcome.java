package dev.rehearse.smtp;

import java.util.Optional;

/**
 * The outcome of sending a mail. Only {@link Unknown} leaves open whether the server accepted it: the connection was
 * lost after the final dot (RFC 5321, 4.2.5: the server that replies 250 to it is responsible for the mail).
 */
public sealed interface Outcome {

    /** The server has it. */
    record Accepted(Reply reply) implements Outcome {}

    /**
     * The server does not have it, and may take it later.
     *
     * @param reply the server's reply, unless the connection was lost or could not be opened
     */
    record Deferred(Phase phase, String reason, Optional<Reply> reply) implements Outcome {}

    /** The server does not have it and will never take it. */
    record Rejected(Phase phase, Reply reply) implements Outcome {}

    /** The server may have it or not. */
    record Unknown(String reason) implements Outcome {}

    /** The server does not have it, because its {@link Permit} was refused at the last moment. */
    record Withdrawn() implements Outcome {}
}
