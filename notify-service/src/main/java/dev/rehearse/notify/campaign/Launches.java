package dev.rehearse.notify.campaign;

import dev.rehearse.notify.delivery.Deliveries;
import dev.rehearse.notify.delivery.MailWaiting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Turns a launch into a campaign with one mail per subscriber, all in one transaction, once per idempotency key. */
@ApplicationScoped
class Launches {

    private final Campaigns campaigns;
    private final Deliveries deliveries;
    private final Event<MailWaiting> waiting;
    private final Clock clock;

    Launches(Campaigns campaigns, Deliveries deliveries, Event<MailWaiting> waiting, Clock clock) {
        this.campaigns = campaigns;
        this.deliveries = deliveries;
        this.waiting = waiting;
        this.clock = clock;
    }

    /** Returns the campaign as it was at its launch, however often the launch is repeated. */
    @Transactional
    CampaignView launch(String idempotencyKey, LaunchRequest launch) {
        var now = clock.instant();
        boolean isFirst = campaigns.isFirst(idempotencyKey, launch, now);
        var campaign = campaigns.byKey(idempotencyKey);
        if (!campaign.fingerprint.equals(launch.fingerprint())) {
            throw new KeyReused();
        }
        if (isFirst && campaigns.queueMails(campaign.id(), launch.scopes(), now) > 0) {
            waiting.fire(new MailWaiting());
        }
        return CampaignView.of(campaign, counts(campaign.id()).atLaunch());
    }

    CampaignView campaign(UUID id) {
        var campaign = campaigns.byId(id).orElseThrow(NoSuchCampaign::new);
        return CampaignView.of(campaign, counts(id));
    }

    private Counts counts(UUID campaign) {
        return Counts.of(deliveries.counts(campaign));
    }
}
