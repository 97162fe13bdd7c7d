package dev.rehearse.notify.campaign;

import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.notify.bounce.Bounces;
import dev.rehearse.notify.delivery.Connections;
import dev.rehearse.notify.delivery.Deliveries;
import dev.rehearse.notify.delivery.DeliveriesQueued;
import dev.rehearse.notify.delivery.LoginRefused;
import dev.rehearse.notify.delivery.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The commands on a campaign, by operators and by the service itself. Each returns the campaign after it; it throws
 * {@link NoSuchCampaign}, or {@link WrongState} if the campaign's state does not allow it.
 */
@ApplicationScoped
public class CampaignCommands {

    private static final Logger LOG = Logger.getLogger(CampaignCommands.class);
    private static final Duration FURTHEST = Duration.ofDays(366);

    private final Campaigns campaigns;
    private final Launches launches;
    private final Deliveries deliveries;
    private final Bounces bounces;
    private final Connections connections;
    private final ReputationGuard reputationGuard;
    private final Event<DeliveriesQueued> waiting;
    private final Clock clock;

    CampaignCommands(
            Campaigns campaigns,
            Launches launches,
            Deliveries deliveries,
            Bounces bounces,
            Connections connections,
            ReputationGuard reputationGuard,
            Event<DeliveriesQueued> waiting,
            Clock clock) {
        this.campaigns = campaigns;
        this.launches = launches;
        this.deliveries = deliveries;
        this.bounces = bounces;
        this.connections = connections;
        this.reputationGuard = reputationGuard;
        this.waiting = waiting;
        this.clock = clock;
    }

    @Transactional
    public CampaignView look(UUID id) {
        return view(campaigns.byId(id));
    }

    /** The latest first; older ones than that of the id, if there is one. */
    @Transactional
    public List<CampaignView> latest(@Nullable UUID before, int atMost) {
        return campaigns.latest(before, atMost).stream().map(this::view).toList();
    }

    /** Throws {@link AlreadyLaunched} unless it may repeat an earlier campaign. */
    @Transactional
    public CampaignView schedule(UUID id, Instant sendAt) {
        if (sendAt.isAfter(clock.instant().plus(FURTHEST))) {
            throw new HttpProblem.InvalidField("sendAt", "send-at.too-late", sendAt.toString());
        }
        return change(id, campaign -> {
            campaign.schedule(sendAt);
            launches.requireFirst(campaign);
        });
    }

    @Transactional
    public CampaignView unschedule(UUID id) {
        return change(id, Campaign::unschedule);
    }

    /** Throws {@link AlreadyLaunched} unless it may repeat an earlier campaign. */
    @Transactional
    public CampaignView send(UUID id) {
        return change(id, campaign -> {
            campaign.send(clock.instant());
            launches.requireFirst(campaign);
        });
    }

    @Transactional
    public CampaignView pause(UUID id) {
        return change(id, campaign -> campaign.pause(PauseReason.byOperator()));
    }

    @Transactional
    public CampaignView resume(UUID id) {
        return change(id, campaign -> campaign.resume(reputationGuard.reputationOf(id)));
    }

    @Transactional
    public CampaignView cancel(UUID id) {
        return change(id, campaign -> campaign.cancel(clock.instant()));
    }

    /** Sends again what is in the state, one mail or all of them; throws {@link NoSuchDelivery}. */
    @Transactional
    public CampaignView resend(UUID id, @Nullable UUID delivery, State from) {
        return change(id, campaign -> {
            campaign.reopen();
            require(deliveries.resend(id, delivery, from), delivery, from);
        });
    }

    /** Gives up on what is unknown, one mail or all of them; throws {@link NoSuchDelivery}. */
    @Transactional
    public CampaignView writeOff(UUID id, @Nullable UUID delivery) {
        return change(id, campaign -> require(deliveries.writeOff(id, delivery), delivery, State.UNKNOWN));
    }

    private static void require(int changed, @Nullable UUID delivery, State state) {
        if (delivery != null && changed == 0) {
            throw new NoSuchDelivery(state);
        }
    }

    private CampaignView change(UUID id, Consumer<Campaign> change) {
        var campaign = campaigns.toChange(id);
        change.accept(campaign);
        campaigns.flush();
        waiting.fire(new DeliveriesQueued());
        return view(campaign);
    }

    private CampaignView view(Campaign campaign) {
        return CampaignView.of(
                campaign,
                campaign.state == Campaign.State.SENDING
                        ? connections.slowdown().orElse(null)
                        : null,
                Counts.of(campaign.candidates, deliveries.counts(campaign.id)),
                BounceCounts.of(bounces.counts(campaign.id)));
    }

    /** A mail server that refuses our login would refuse it for every mail, and might lock the account. */
    @Transactional
    void pauseAll(@Observes LoginRefused refused) {
        for (UUID id : campaigns.in(Campaign.State.SENDING)) {
            var campaign = campaigns.toChange(id);
            if (campaign.state == Campaign.State.SENDING) {
                campaign.pause(PauseReason.loginRefused(refused.reply()));
                LOG.errorf("Paused campaign %s: the mail server refused our login", id);
            }
        }
    }
}
