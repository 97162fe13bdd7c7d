package dev.rehearse.notify.campaign;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rehearse.notify.delivery.Slowdown;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A campaign with its progress.
 *
 * @param sendAt the scheduled start, if it was scheduled
 * @param launchedAt when it began
 * @param queuedAt when its mails were queued: all at once, shortly after it began; until then it has no candidates
 * @param endedAt when it was sent or cancelled
 * @param pausedBecause the reason in English, if it is paused
 * @param pauseReason the same for other languages; absent if an earlier release paused it
 * @param slowedBy the reason for a reduced send rate in English, if it is reduced
 * @param slowdown the same for other languages
 * @param met bounces and complaints of mails that the mail server had accepted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CampaignView(
        UUID id,
        Campaign.State state,
        String practiceTest,
        String title,
        String topic,
        String page,
        Campaign.OnUnknown onUnknown,
        Instant createdAt,
        @Nullable Instant sendAt,
        @Nullable Instant launchedAt,
        @Nullable Instant queuedAt,
        @Nullable Instant endedAt,
        @Nullable String pausedBecause,
        @Nullable PauseReason pauseReason,
        @Nullable String slowedBy,
        @JsonIgnore @Schema(hidden = true) @Nullable Slowdown slowdown,
        Counts counts,
        BounceCounts met) {

    static CampaignView of(Campaign campaign, @Nullable Slowdown slowdown, Counts counts, BounceCounts met) {
        var pauseReason = campaign.pauseReason();
        return new CampaignView(
                campaign.id,
                campaign.state,
                campaign.practiceTest,
                campaign.title,
                campaign.topic,
                campaign.page,
                campaign.onUnknown,
                campaign.createdAt,
                campaign.sendAt,
                campaign.launchedAt,
                campaign.queuedAt,
                campaign.endedAt,
                pauseReason == null ? campaign.pausedBecause : pauseReason.toString(),
                pauseReason,
                slowdown == null ? null : slowdown.toString(),
                slowdown,
                counts,
                met);
    }

    /** Whether its state is final. A cancelled campaign is not over while mails are being sent. */
    @JsonIgnore
    public boolean isOver() {
        return switch (state) {
            case SENT -> true;
            case CANCELLED -> counts.pending() + counts.sending() == 0;
            case DRAFT, SCHEDULED, SENDING, PAUSED -> false;
        };
    }
}
