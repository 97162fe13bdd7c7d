package dev.rehearse.notify.campaign;

/** What those who follow a campaign are told. */
sealed interface News {

    /** It has changed. */
    record Changed(CampaignView campaign) implements News {}

    /** It is over: nothing changes by itself any more. */
    record Over(CampaignView campaign) implements News {}

    /** Nothing has changed; whoever does not take it is gone. */
    record Heartbeat() implements News {}
}
