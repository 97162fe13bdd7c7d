package dev.rehearse.notify.campaign;

import dev.rehearse.notify.delivery.DeliveriesQueued;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Creates campaigns, one per caller and idempotency key. Key and campaign are stored in one transaction. */
@ApplicationScoped
public class Launches {

    private final Campaigns campaigns;
    private final Event<DeliveriesQueued> waiting;
    private final Clock clock;
    private final Campaign.OnUnknown onUnknown;

    Launches(
            Campaigns campaigns,
            Event<DeliveriesQueued> waiting,
            Clock clock,
            @ConfigProperty(name = "rehearse.campaigns.on-unknown") Campaign.OnUnknown onUnknown) {
        this.campaigns = campaigns;
        this.waiting = waiting;
        this.clock = clock;
        this.onUnknown = onUnknown;
    }

    /**
     * Returns a campaign that begins at once; a repeated request returns the same one. Throws {@link AlreadyLaunched},
     * {@link KeyReused} or {@link LaunchInProgress}.
     */
    @Transactional
    public LaunchView launch(IdempotencyScope idempotency, LaunchRequest launch) {
        return once(idempotency, launch.fingerprint(), () -> {
            var campaign = drafted(idempotency, launch);
            requireFirst(campaign);
            campaign.send(clock.instant());
            waiting.fire(new DeliveriesQueued());
            return campaign;
        });
    }

    /** Returns a draft; a repeated request returns the same one. Throws as {@link #launch} does. */
    @Transactional
    public LaunchView draft(IdempotencyScope idempotency, LaunchRequest launch) {
        return once(idempotency, "draft " + launch.fingerprint(), () -> {
            var campaign = drafted(idempotency, launch);
            requireFirst(campaign);
            return campaign;
        });
    }

    /** In the transaction in which it begins; throws {@link AlreadyLaunched} unless it may repeat another one. */
    void requireFirst(Campaign campaign) {
        if (!campaign.again) {
            campaigns.another(campaign.id, campaign.practiceTest).ifPresent(earlier -> {
                throw new AlreadyLaunched(campaign.practiceTest, earlier);
            });
        }
    }

    private Campaign drafted(IdempotencyScope idempotency, LaunchRequest launch) {
        var wanted = launch.onUnknown();
        return new Campaign(idempotency, launch, wanted == null ? onUnknown : wanted, clock.instant());
    }

    private LaunchView once(IdempotencyScope idempotency, String fingerprint, Supplier<Campaign> first) {
        if (!campaigns.lock(idempotency)) {
            throw new LaunchInProgress();
        }
        var campaign = campaigns.of(idempotency).orElseGet(() -> {
            var made = first.get();
            made.fingerprint = fingerprint;
            campaigns.persist(made);
            return made;
        });
        if (!campaign.fingerprint.equals(fingerprint)) {
            throw new KeyReused();
        }
        return LaunchView.of(campaign);
    }
}
