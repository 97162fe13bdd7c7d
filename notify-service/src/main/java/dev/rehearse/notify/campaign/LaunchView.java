package dev.rehearse.notify.campaign;

import java.time.Instant;
import java.util.UUID;

/** A launch as it was stored. Its progress is that of the campaign with the same id. */
public record LaunchView(UUID id, String practiceTest, String title, String topic, String page, Instant createdAt) {

    static LaunchView of(Campaign campaign) {
        return new LaunchView(
                campaign.id, campaign.practiceTest, campaign.title, campaign.topic, campaign.page, campaign.createdAt);
    }
}
