package dev.rehearse.notify.subscription;

import dev.rehearse.notify.delivery.Deliveries;
import dev.rehearse.notify.delivery.DeliveriesQueued;
import dev.rehearse.notify.delivery.Delivery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Duration;

/**
 * Queues mails that an unauthenticated request can cause, to any address: at most five a day per mailbox, and one in
 * ten minutes per purpose and scope. Addresses that differ in the part after a plus sign are one mailbox. Excess mails
 * are recorded and not sent.
 */
@ApplicationScoped
public class RequestedMails {

    private static final Duration COOL_DOWN = Duration.ofMinutes(10);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int MOST_A_DAY = 5;

    private final Deliveries deliveries;
    private final Event<DeliveriesQueued> waiting;

    RequestedMails(Deliveries deliveries, Event<DeliveriesQueued> waiting) {
        this.deliveries = deliveries;
        this.waiting = waiting;
    }

    /** In a transaction that serializes requests for the same mailbox. */
    public void queue(Delivery mail, Duration wait) {
        deliveries.lockMailbox(mail.subscriber());
        deliveries.persistAndFlush(isTooMuch(mail) ? mail.withheld() : mail);
        if (wait.isPositive()) {
            deliveries.putOff(mail.id(), wait);
        }
        waiting.fire(new DeliveriesQueued());
    }

    private boolean isTooMuch(Delivery mail) {
        var requested = deliveries.requested(
                mail, mail.createdAt().minus(DAY), mail.createdAt().minus(COOL_DOWN));
        return requested.inAll() >= MOST_A_DAY || requested.sameRecently() > 0;
    }
}
