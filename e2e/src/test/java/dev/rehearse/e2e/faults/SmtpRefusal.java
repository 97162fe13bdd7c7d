package dev.rehearse.e2e.faults;

import dev.rehearse.testing.smtp.SmtpBehavior;
import java.util.Set;

/** A refusal of a mail server, with the expected outcome of the mail. */
record SmtpRefusal(SmtpBehavior.Moment moment, String reply) {

    boolean isForGood() {
        return reply.startsWith("5");
    }

    /** The states, each with its number of attempts, that the refused mail may end in. */
    Set<String> outcomes() {
        boolean isAfterDot = moment.compareTo(SmtpBehavior.Moment.DOT) >= 0;
        // A sender who is refused over a connection that was used before is named again at once, over a new one.
        boolean isAboutTheConnection = moment == SmtpBehavior.Moment.MAIL && !isForGood();
        return switch (reply) {
            case SmtpBehavior.HANG_UP -> isAfterDot ? Set.of("UNKNOWN 1") : Set.of("SENT 1", "SENT 2");
            // This is about the server: it is no attempt of the mail, unless the mail had left.
            case "421" -> Set.of(isAfterDot ? "SENT 2" : "SENT 1");
            default -> isAboutTheConnection ? Set.of("SENT 1", "SENT 2") : Set.of(isForGood() ? "FAILED 1" : "SENT 2");
        };
    }

    /** The maximum number of occurrences, which holds for permanent refusals too. */
    int most() {
        return moment == SmtpBehavior.Moment.MAIL && isForGood() ? 2 : 1;
    }

    /** The line that is sent. */
    String line() {
        return reply.equals(SmtpBehavior.HANG_UP) ? reply : reply + " as told";
    }

    @Override
    public String toString() {
        return moment + " " + (reply.equals(SmtpBehavior.HANG_UP) ? "hung up" : reply);
    }
}
