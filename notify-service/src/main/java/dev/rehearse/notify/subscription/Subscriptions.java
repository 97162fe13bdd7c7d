package dev.rehearse.notify.subscription;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** The stored subscriptions. */
@ApplicationScoped
public class Subscriptions implements PanacheRepositoryBase<Subscription, UUID> {

    Optional<Subscription> of(UUID subscriber, String scope) {
        return find("subscriber = ?1 and scope = ?2", subscriber, scope)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    Optional<Subscription> toRead(UUID id) {
        return findByIdOptional(id);
    }

    /** The subscription, which nobody else changes until the end of the transaction. */
    public Optional<Subscription> toChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
