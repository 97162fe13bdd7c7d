package dev.rehearse.notify.campaign;

import java.time.Instant;
import java.util.UUID;

/** A campaign and how its mails are doing. */
public record CampaignView(
        UUID id, String practiceTest, String title, String topic, String page, Instant launchedAt, Counts counts) {

    static CampaignView of(Campaign campaign, Counts counts) {
        return new CampaignView(
                campaign.id(),
                campaign.practiceTest(),
                campaign.title(),
                campaign.topic(),
                campaign.page(),
                campaign.launchedAt(),
                counts);
    }
}
