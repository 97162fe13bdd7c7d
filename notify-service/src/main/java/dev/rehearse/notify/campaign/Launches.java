package dev.rehearse.notify.campaign;

import dev.rehearse.notify.delivery.MailWaiting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes campaigns, one for each caller and idempotency key. Key and campaign are stored in one transaction. */
@ApplicationScoped
class Launches {

    private final Campaigns campaigns;
    private final Event<MailWaiting> waiting;
    private final Clock clock;
    private final Campaign.OnUnknown onUnknown;

    Launches(
            Campaigns campaigns,
            Event<MailWaiting> waiting,
            Clock clock,
            @ConfigProperty(name = "rehearse.campaigns.on-unknown") Campaign.OnUnknown onUnknown) {
        this.campaigns = campaigns;
        this.waiting = waiting;
        this.clock = clock;
        this.onUnknown = onUnknown;
    }

    /** A campaign that begins at once; the same one however often it is asked for. */
    @Transactional
    LaunchView launch(Asker asker, LaunchRequest launch) {
        return once(asker, launch.fingerprint(), () -> {
            var campaign = drafted(asker, launch);
            requireFirst(campaign);
            campaign.send(clock.instant());
            waiting.fire(new MailWaiting());
            return campaign;
        });
    }

    /** A campaign that waits for its operator; the same one however often it is asked for. */
    @Transactional
    LaunchView draft(Asker asker, LaunchRequest launch) {
        return once(asker, "draft " + launch.fingerprint(), () -> {
            var campaign = drafted(asker, launch);
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

    private Campaign drafted(Asker asker, LaunchRequest launch) {
        var wanted = launch.onUnknown();
        return new Campaign(asker, launch, wanted == null ? onUnknown : wanted, clock.instant());
    }

    private LaunchView once(Asker asker, String fingerprint, Supplier<Campaign> first) {
        if (!campaigns.lock(asker)) {
            throw new LaunchInProgress();
        }
        var campaign = campaigns.of(asker).orElseGet(() -> {
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
