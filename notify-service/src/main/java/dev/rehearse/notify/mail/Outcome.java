package dev.rehearse.notify.mail;

import dev.rehearse.smtp.Reply;
import java.util.Optional;

/** The outcome of sending a transactional mail. */
sealed interface Outcome {

    /** The server accepted it. */
    record Accepted() implements Outcome {}

    /** The server did not accept it and may accept it later. */
    record Deferred(String reason) implements Outcome {}

    /**
     * The server will never take it.
     *
     * @param ofMail what the server said, if it said it of this mail's recipient or content
     */
    record Refused(String reason, Optional<Reply> ofMail) implements Outcome {}

    /** The server may or may not have accepted it. */
    record Unknown(String reason) implements Outcome {}
}
