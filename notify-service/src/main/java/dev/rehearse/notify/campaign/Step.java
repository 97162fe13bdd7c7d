package dev.rehearse.notify.campaign;

import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A state transition of a campaign that operators trigger by a button. */
enum Step {
    SEND("The campaign has begun."),
    UNSCHEDULE("The campaign is a draft again."),
    PAUSE("The campaign is paused: no more mail is sent."),
    RESUME("The campaign goes on."),
    CANCEL("The campaign is cancelled.");

    private final String done;

    Step(String done) {
        this.done = done;
    }

    /** Throws {@link WrongState}. */
    void take(CampaignCommands commands, UUID campaign) {
        var _ = switch (this) {
            case SEND -> commands.send(campaign);
            case UNSCHEDULE -> commands.unschedule(campaign);
            case PAUSE -> commands.pause(campaign);
            case RESUME -> commands.resume(campaign);
            case CANCEL -> commands.cancel(campaign);
        };
    }

    /** Whether the page shows its button. The campaign itself decides whether it is allowed. */
    boolean follows(Campaign.State state) {
        return switch (state) {
            case DRAFT -> this == SEND || this == CANCEL;
            case SCHEDULED -> this == SEND || this == UNSCHEDULE || this == CANCEL;
            case SENDING -> this == PAUSE || this == CANCEL;
            case PAUSED -> this == RESUME || this == CANCEL;
            case SENT, CANCELLED -> false;
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The confirmation shown after the step of this name; empty if there is no such step. */
    static String done(@Nullable String word) {
        return Arrays.stream(values())
                .filter(step -> step.word().equals(word))
                .map(step -> step.done)
                .findFirst()
                .orElse("");
    }
}
