package dev.rehearse.notify.campaign;

import java.time.Instant;
import java.util.UUID;

/** What was asked for, as it was stored; how it is doing says the campaign of this id. */
public record LaunchView(UUID id, String practiceTest, String title, String topic, String page, Instant createdAt) {

    static LaunchView of(Campaign campaign) {
        return new LaunchView(
                campaign.id, campaign.practiceTest, campaign.title, campaign.topic, campaign.page, campaign.createdAt);
    }
}
