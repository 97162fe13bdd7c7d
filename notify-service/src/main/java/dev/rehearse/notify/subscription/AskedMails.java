package dev.rehearse.notify.subscription;

import dev.rehearse.notify.delivery.Deliveries;
import dev.rehearse.notify.delivery.DeliveriesQueued;
import dev.rehearse.notify.delivery.Delivery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Duration;

/**
 * Queues mails that anybody can ask for, to any address: at most five a day for one mailbox, and one in ten minutes for one
 * purpose and scope. Addresses that differ in what follows a plus sign are one mailbox. What is too much is written down and
 * not sent.
 */
@ApplicationScoped
public class AskedMails {

    private static final Duration COOL_DOWN = Duration.ofMinutes(10);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int MOST_A_DAY = 5;

    private final Deliveries deliveries;
    private final Event<DeliveriesQueued> waiting;

    AskedMails(Deliveries deliveries, Event<DeliveriesQueued> waiting) {
        this.deliveries = deliveries;
        this.waiting = waiting;
    }

    /** In a transaction, in which others who ask for the same mailbox wait. */
    public void queue(Delivery mail, Duration wait) {
        deliveries.lockMailbox(mail.subscriber());
        deliveries.persistAndFlush(isTooMuch(mail) ? mail.withheld() : mail);
        if (wait.isPositive()) {
            deliveries.putOff(mail.id(), wait);
        }
        waiting.fire(new DeliveriesQueued());
    }

    private boolean isTooMuch(Delivery mail) {
        var asked = deliveries.asked(
                mail, mail.createdAt().minus(DAY), mail.createdAt().minus(COOL_DOWN));
        return asked.inAll() >= MOST_A_DAY || asked.sameLately() > 0;
    }
}
