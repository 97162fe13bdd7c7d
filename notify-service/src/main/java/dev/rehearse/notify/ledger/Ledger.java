package dev.rehearse.notify.ledger;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * The proof of consent: what happened, one event after the other. It is written in the transaction of what happened.
 */
@ApplicationScoped
public class Ledger implements PanacheRepositoryBase<ConsentEvent, Long> {

    /** Writes down what happened to one subscription. */
    public void write(Event event, UUID subscriber, Agreement agreement, ConsentContext context) {
        persistAndFlush(new ConsentEvent(event, subscriber, context).about(agreement, Wordings.CURRENT));
    }

    /** Removes what identifies a subscriber who was erased; what happened stays. */
    public void anonymise(UUID subscriber) {
        update("client = null, evidence = null where subscriber = ?1", subscriber);
    }

    /** Writes down what happened to the subscriber as a whole. */
    public void write(Event event, UUID subscriber, ConsentContext context) {
        persistAndFlush(new ConsentEvent(event, subscriber, context));
    }
}
