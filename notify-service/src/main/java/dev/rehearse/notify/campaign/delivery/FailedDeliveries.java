package dev.rehearse.notify.campaign.delivery;

import dev.rehearse.notify.campaign.Campaigns;
import dev.rehearse.notify.campaign.page.CampaignPage;
import dev.rehearse.notify.delivery.AddressedDelivery;
import dev.rehearse.notify.delivery.Deliveries;
import dev.rehearse.notify.delivery.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists a campaign's deliveries by state, in particular failed and unknown ones. */
@ApplicationScoped
class FailedDeliveries {

    private final Campaigns campaigns;
    private final Deliveries deliveries;

    FailedDeliveries(Campaigns campaigns, Deliveries deliveries) {
        this.campaigns = campaigns;
        this.deliveries = deliveries;
    }

    @Transactional
    List<DeliveryView> of(UUID campaign, State state, @Nullable UUID after, int atMost) {
        return deliveries.inState(campaigns.byId(campaign).id(), state, after, atMost).stream()
                .map(FailedDeliveries::view)
                .toList();
    }

    /** The reasons why mails are in the state, the most frequent first. */
    @Transactional
    List<Reason> reasons(UUID campaign, State state, int atMost, Locale locale) {
        return deliveries.reasons(campaign, state, atMost).stream()
                .map(group -> new Reason(group.said(), CampaignPage.grouped(group.deliveries(), locale)))
                .toList();
    }

    private static DeliveryView view(AddressedDelivery mail) {
        return new DeliveryView(
                mail.delivery(),
                mail.state().name().toLowerCase(Locale.ROOT),
                mail.email(),
                mail.attempts(),
                mail.triedAt(),
                mail.lastError());
    }
}
