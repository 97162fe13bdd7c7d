package dev.rehearse.notify.campaign;

import dev.rehearse.notify.bounce.Bounces;
import dev.rehearse.notify.bounce.Kind;
import dev.rehearse.notify.delivery.Deliveries;
import dev.rehearse.notify.delivery.State;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Notices campaigns that do harm to our name, and pauses them. */
@ApplicationScoped
class Harm {

    private static final Logger LOG = Logger.getLogger(Harm.class);

    private final Campaigns campaigns;
    private final Deliveries deliveries;
    private final Bounces bounces;
    private final HarmSettings settings;

    Harm(Campaigns campaigns, Deliveries deliveries, Bounces bounces, HarmSettings settings) {
        this.campaigns = campaigns;
        this.deliveries = deliveries;
        this.bounces = bounces;
        this.settings = settings;
    }

    /**
     * What mail servers and readers made of a campaign.
     *
     * @param refused mails that the mail server refused, or that bounced for good
     * @param complaints mails that readers called spam
     * @param seenTo mails that the mail server took or refused
     */
    record Reception(long refused, long complaints, long seenTo) {}

    Reception receptionOf(UUID campaign) {
        var counts = deliveries.counts(campaign);
        long failed = counts.getOrDefault(State.FAILED, 0L);
        return receptionOf(campaign, failed, failed + counts.getOrDefault(State.SENT, 0L));
    }

    private Reception receptionOf(UUID campaign, long failed, long seenTo) {
        var met = bounces.reportedLater(campaign);
        return new Reception(failed + met.getOrDefault(Kind.HARD, 0L), met.getOrDefault(Kind.COMPLAINT, 0L), seenTo);
    }

    void pauseThoseThatDo() {
        for (UUID id : QuarkusTransaction.requiringNew().call(() -> campaigns.in(Campaign.State.SENDING))) {
            // Apart, because counting takes a while, in which somebody else may pause or cancel the campaign.
            QuarkusTransaction.requiringNew()
                    .call(() -> objection(campaigns.byId(id)))
                    .ifPresent(reason -> QuarkusTransaction.requiringNew().run(() -> pause(id, reason)));
        }
    }

    /** Counts what was sent only if there is so much harm that it matters: in a large campaign that takes a while. */
    private Optional<String> objection(Campaign campaign) {
        var worst =
                receptionOf(campaign.id, deliveries.failed(campaign.id), campaign.forgivenOf + settings.fromMails());
        return objection(campaign, worst).flatMap(said -> objection(campaign, receptionOf(campaign.id)));
    }

    private Optional<String> objection(Campaign campaign, Reception now) {
        long seenTo = now.seenTo() - campaign.forgivenOf;
        long refused = now.refused() - campaign.forgiven;
        long complaints = now.complaints() - campaign.forgivenComplaints;
        if (seenTo < settings.fromMails()) {
            return Optional.empty();
        }
        if (refused > settings.bounceRate() * seenTo) {
            return Optional.of("%d of %d mails were refused".formatted(refused, seenTo));
        }
        return complaints > settings.complaintRate() * seenTo
                ? Optional.of("%d of %d mails were called spam".formatted(complaints, seenTo))
                : Optional.empty();
    }

    private void pause(UUID id, String reason) {
        var campaign = campaigns.toChange(id);
        if (campaign.state == Campaign.State.SENDING) {
            campaign.pause(reason);
            LOG.errorf("Paused campaign %s: %s", id, reason);
        }
    }
}
