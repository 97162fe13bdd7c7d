package dev.rehearse.notify.subscription;

import dev.rehearse.notify.address.EmailAddress;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The stored addresses. */
@ApplicationScoped
public class Subscribers implements PanacheRepositoryBase<Subscriber, UUID> {

    /** Returns the subscriber, unless erased, locked for update until the end of the transaction. */
    public Optional<Subscriber> toChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(subscriber -> subscriber.emailKey().isPresent());
    }

    /** The subscriber, unless erased. */
    public Optional<Subscriber> toRead(UUID id) {
        return findByIdOptional(id).filter(subscriber -> subscriber.emailKey().isPresent());
    }

    /**
     * Returns the id of the subscriber, new or known, and makes further sign-ups with the same address wait until the
     * end of the transaction. It writes in either case, so that response times reveal nothing.
     */
    public UUID asking(EmailAddress email, Instant now) {
        return (UUID) getEntityManager()
                .createNativeQuery("""
                        INSERT INTO notify.subscriber (id, email, email_key, asked_at) VALUES (notify.time_ordered_id(), :email, :key, :now)
                        ON CONFLICT (email_key) DO UPDATE SET asked_at = excluded.asked_at
                        RETURNING id
                        """, UUID.class)
                .setParameter("email", email.typed())
                .setParameter("key", email.key())
                .setParameter("now", now)
                .getSingleResult();
    }
}
