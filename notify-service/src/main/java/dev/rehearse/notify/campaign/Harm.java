package dev.rehearse.notify.campaign;

import dev.rehearse.notify.delivery.Deliveries;
import dev.rehearse.notify.delivery.State;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** Notices campaigns that do harm to our name, and pauses them. */
@ApplicationScoped
class Harm {

    private final Campaigns campaigns;
    private final Deliveries deliveries;
    private final Steering steering;
    private final HarmSettings settings;

    Harm(Campaigns campaigns, Deliveries deliveries, Steering steering, HarmSettings settings) {
        this.campaigns = campaigns;
        this.deliveries = deliveries;
        this.steering = steering;
        this.settings = settings;
    }

    static long refused(Map<State, Long> counts) {
        return counts.getOrDefault(State.FAILED, 0L);
    }

    /** Those that the mail server has taken or refused. */
    static long seenTo(Map<State, Long> counts) {
        return refused(counts) + counts.getOrDefault(State.SENT, 0L);
    }

    void pauseThoseThatDo() {
        QuarkusTransaction.requiringNew()
                .call(() -> campaigns.in(Campaign.State.SENDING))
                .forEach(this::judge);
    }

    private void judge(UUID id) {
        QuarkusTransaction.requiringNew().run(() -> {
            var campaign = campaigns.byId(id);
            var counts = deliveries.counts(id);
            long refused = refused(counts) - campaign.forgiven;
            long seenTo = seenTo(counts) - campaign.forgivenOf;
            if (seenTo >= settings.fromMails() && refused > settings.bounceRate() * seenTo) {
                steering.pauseForHarm(id, "%d of %d mails were refused".formatted(refused, seenTo));
            }
        });
    }
}
