package dev.rehearse.notify.campaign.page;

import dev.rehearse.notify.campaign.Campaign;
import dev.rehearse.notify.campaign.CampaignCommands;
import dev.rehearse.notify.campaign.WrongState;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;

/** A state transition of a campaign that operators trigger by a button. */
enum Step {
    SEND,
    UNSCHEDULE,
    PAUSE,
    RESUME,
    CANCEL;

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

    /** Whether there is a step with this name. */
    static boolean isOne(String word) {
        return Arrays.stream(values()).anyMatch(step -> step.word().equals(word));
    }
}
