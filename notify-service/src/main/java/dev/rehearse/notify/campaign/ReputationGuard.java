package dev.rehearse.notify.campaign;

import dev.rehearse.notify.bounce.Bounces;
import dev.rehearse.notify.bounce.Kind;
import dev.rehearse.notify.delivery.Deliveries;
import dev.rehearse.notify.delivery.HaltedCampaigns;
import dev.rehearse.notify.delivery.OutcomeKnown;
import dev.rehearse.notify.delivery.State;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Pauses campaigns that would ruin the sender's reputation: mails that are refused, that bounce, or that readers call spam. */
@ApplicationScoped
class ReputationGuard {

    /*
     * Refusals are counted as they come, in a window over the campaign's last mails that were taken or refused: on each replica by
     * itself, since no other one has to be asked for that. What comes back later is counted in the database, over all mails, now and then.
     */

    private static final Logger LOG = Logger.getLogger(ReputationGuard.class);

    private final Campaigns campaigns;
    private final Deliveries deliveries;
    private final Bounces bounces;
    private final HaltedCampaigns halted;
    private final ReputationSettings settings;
    private final Map<UUID, RecentOutcomes> windows = new ConcurrentHashMap<>();

    ReputationGuard(
            Campaigns campaigns,
            Deliveries deliveries,
            Bounces bounces,
            HaltedCampaigns halted,
            ReputationSettings settings) {
        this.campaigns = campaigns;
        this.deliveries = deliveries;
        this.bounces = bounces;
        this.halted = halted;
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

    void count(@Observes OutcomeKnown known) {
        var window = windows.compute(
                known.campaign(),
                (id, before) -> before == null || before.resumptions() < known.resumptions()
                        ? new RecentOutcomes(known.resumptions(), settings.fromMails())
                        : before);
        if (window.resumptions() > known.resumptions()) {
            return;
        }
        int refused = window.add(known.refusal().isPresent());
        if (known.refusal().isPresent() && refused > settings.bounceRate() * settings.fromMails()) {
            var reason = "%d of the last %d mails were refused, the last one with: %s"
                    .formatted(refused, window.size(), known.refusal().get());
            halted.halt(known.campaign(), known.resumptions());
            QuarkusTransaction.requiringNew().run(() -> pause(known, reason));
        }
    }

    private void pause(OutcomeKnown known, String reason) {
        var campaign = campaigns.toChange(known.campaign());
        if (campaign.resumptions == known.resumptions()) {
            pause(campaign, reason);
        }
    }

    void pauseByReputation() {
        var sending = QuarkusTransaction.requiringNew().call(() -> campaigns.in(Campaign.State.SENDING));
        windows.keySet().retainAll(sending);
        for (UUID id : sending) {
            // In a transaction of its own: counting takes a while, and an operator may pause or cancel the campaign
            // meanwhile.
            QuarkusTransaction.requiringNew()
                    .call(() -> haltedHere(campaigns.byId(id)).or(() -> objection(campaigns.byId(id))))
                    .ifPresent(reason ->
                            QuarkusTransaction.requiringNew().run(() -> pause(campaigns.toChange(id), reason)));
        }
    }

    private Optional<String> haltedHere(Campaign campaign) {
        return halted.contains(campaign.id, campaign.resumptions)
                ? Optional.of("too many of the last mails were refused")
                : Optional.empty();
    }

    /** Counts sent mails only if there are enough bounces or complaints to matter: counting a large campaign takes a while. */
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

    private static void pause(Campaign campaign, String reason) {
        if (campaign.state == Campaign.State.SENDING) {
            campaign.pause(reason);
            LOG.errorf("Paused campaign %s: %s", campaign.id, reason);
        }
    }
}
