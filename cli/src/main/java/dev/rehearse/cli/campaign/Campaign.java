package dev.rehearse.cli.campaign;

import dev.rehearse.cli.operator.Answer;
import dev.rehearse.cli.operator.Exit;
import java.util.List;
import java.util.Optional;

/** A campaign with its counts of mails, as the API returns it. */
record Campaign(Answer answer) {

    /** The possible states of its candidates' mails, in the order in which they are reached. */
    static final List<String> STATES =
            List.of("pending", "sending", "sent", "failed", "suppressed", "cancelled", "unknown");

    static Campaign parse(String text) {
        return new Campaign(Answer.parse(text));
    }

    String id() {
        return answer.text("id");
    }

    String state() {
        return answer.text("state");
    }

    long candidates() {
        return count("candidates");
    }

    long count(String state) {
        return answer.inner("counts").number(state);
    }

    boolean isBalanced() {
        return answer.inner("counts").truth("balanced");
    }

    /** Why its mails are sent more slowly than they could be. */
    Optional<String> slowedBy() {
        return answer.optional("slowedBy");
    }

    /** Mails that have reached a final state. */
    long processed() {
        return candidates() - count("pending") - count("sending");
    }

    /** Whether nothing changes any more without a command; mails in progress finish first. */
    boolean isAtRest() {
        return switch (state()) {
            case "sent" -> true;
            case "paused" -> count("sending") == 0;
            case "cancelled" -> count("pending") + count("sending") == 0;
            default -> false;
        };
    }

    Exit exit() {
        if (!isBalanced()) {
            return Exit.UNBALANCED;
        }
        return switch (state()) {
            case "paused" -> Exit.PAUSED;
            case "cancelled" -> Exit.CANCELLED;
            default -> Exit.DONE;
        };
    }
}
