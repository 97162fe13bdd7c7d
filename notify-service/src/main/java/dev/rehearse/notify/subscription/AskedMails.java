package dev.rehearse.notify.subscription;

import dev.rehearse.notify.delivery.Deliveries;
import dev.rehearse.notify.delivery.Delivery;
import dev.rehearse.notify.delivery.MailWaiting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Duration;

/**
 * Queues mails that anybody can ask for, to any address: at most five a day for one address, and one in ten minutes for one
 * purpose. What is too much is written down and not sent.
 */
@ApplicationScoped
public class AskedMails {

    private static final Duration COOL_DOWN = Duration.ofMinutes(10);
    private static final int MOST_A_DAY = 5;

    private final Deliveries deliveries;
    private final Event<MailWaiting> waiting;

    AskedMails(Deliveries deliveries, Event<MailWaiting> waiting) {
        this.deliveries = deliveries;
        this.waiting = waiting;
    }

    /** In the transaction that keeps others from asking for the same subscriber meanwhile. */
    public void queue(Delivery mail) {
        deliveries.persistAndFlush(isTooMuch(mail) ? mail.withheld() : mail);
        waiting.fire(new MailWaiting());
    }

    private boolean isTooMuch(Delivery mail) {
        var ofToday = deliveries.asked(mail.subscriber(), mail.createdAt().minus(Duration.ofDays(1)));
        return ofToday.size() >= MOST_A_DAY
                || ofToday.stream()
                        .anyMatch(earlier -> earlier.purpose() == mail.purpose()
                                && earlier.subscription().equals(mail.subscription())
                                && earlier.createdAt().isAfter(mail.createdAt().minus(COOL_DOWN)));
    }
}
