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

/** Pauses campaigns that endanger the sender's reputation, by their rates of refusals, bounces and complaints. */
@ApplicationScoped
class ReputationGuard {

    /*
     * Refusals are counted immediately, in a sliding window over the campaign's last accepted or refused mails: per
     * replica, without coordination. Later bounces and complaints are counted periodically, over all mails, in the
     * database.
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
     * Refusals and complaints of a campaign's mails.
     *
     * @param refused mails that the mail server refused, or that hard bounced
     * @param complaints mails that readers reported as spam
     * @param processed mails that the mail server accepted or refused
     */
    record Reputation(long refused, long complaints, long processed) {}

    Reputation reputationOf(UUID campaign) {
        var counts = deliveries.counts(campaign);
        long failed = counts.getOrDefault(State.FAILED, 0L);
        return reputationOf(campaign, failed, failed + counts.getOrDefault(State.SENT, 0L));
    }

    private Reputation reputationOf(UUID campaign, long failed, long processed) {
        var met = bounces.reportedLater(campaign);
        return new Reputation(
                failed + met.getOrDefault(Kind.HARD, 0L), met.getOrDefault(Kind.COMPLAINT, 0L), processed);
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
            var reason = PauseReason.refusedLately(
                    refused, window.size(), known.refusal().get());
            halted.halt(known.campaign(), known.resumptions());
            QuarkusTransaction.requiringNew().run(() -> pause(known, reason));
        }
    }

    private void pause(OutcomeKnown known, PauseReason reason) {
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

    private Optional<PauseReason> haltedHere(Campaign campaign) {
        return halted.contains(campaign.id, campaign.resumptions)
                ? Optional.of(PauseReason.halted())
                : Optional.empty();
    }

    /**
     * Counts sent mails only if there are enough bounces or complaints to matter: counting a large campaign takes a
     * while.
     */
    private Optional<PauseReason> objection(Campaign campaign) {
        var worst =
                reputationOf(campaign.id, deliveries.failed(campaign.id), campaign.forgivenOf + settings.fromMails());
        return objection(campaign, worst).flatMap(said -> objection(campaign, reputationOf(campaign.id)));
    }

    private Optional<PauseReason> objection(Campaign campaign, Reputation now) {
        long processed = now.processed() - campaign.forgivenOf;
        long refused = now.refused() - campaign.forgiven;
        long complaints = now.complaints() - campaign.forgivenComplaints;
        if (processed < settings.fromMails()) {
            return Optional.empty();
        }
        if (refused > settings.bounceRate() * processed) {
            return Optional.of(PauseReason.refused(refused, processed));
        }
        return complaints > settings.complaintRate() * processed
                ? Optional.of(PauseReason.complaints(complaints, processed))
                : Optional.empty();
    }

    private static void pause(Campaign campaign, PauseReason reason) {
        if (campaign.state == Campaign.State.SENDING) {
            campaign.pause(reason);
            LOG.errorf("Paused campaign %s: %s", campaign.id, reason);
        }
    }
}
