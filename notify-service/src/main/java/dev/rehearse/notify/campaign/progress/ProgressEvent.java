package dev.rehearse.notify.campaign.progress;

import dev.rehearse.notify.campaign.CampaignView;

/** An event of a campaign's progress stream. */
sealed interface ProgressEvent {

    /** It has changed. */
    record Changed(CampaignView campaign) implements ProgressEvent {}

    /** It is over: nothing changes by itself any more. */
    record Over(CampaignView campaign) implements ProgressEvent {}

    /** Nothing has changed; a listener that does not receive it is disconnected. */
    record Heartbeat() implements ProgressEvent {}
}
