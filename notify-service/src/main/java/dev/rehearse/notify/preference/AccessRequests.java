package dev.rehearse.notify.preference;

import dev.rehearse.notify.address.EmailAddress;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Requests for a link whose address is not looked up yet. */
@ApplicationScoped
class AccessRequests implements PanacheRepositoryBase<AccessRequest, Long> {

    void add(EmailAddress address, Instant now, Instant dueAt) {
        persistAndFlush(new AccessRequest(address.key(), now, dueAt));
    }

    /**
     * Takes one that is due and no other replica has taken; it is back if the transaction fails. Any one, so that none
     * which always fails keeps the others.
     */
    Optional<EmailAddress> take(Instant now) {
        List<?> keys = getEntityManager()
                .createNativeQuery("""
                        DELETE FROM notify.access_request WHERE id = (
                            SELECT id FROM notify.access_request WHERE due_at <= :now ORDER BY random() LIMIT 1 FOR UPDATE SKIP LOCKED)
                        RETURNING email_key
                        """, String.class)
                .setParameter("now", now)
                .getResultList();
        return keys.stream().map(String.class::cast).map(EmailAddress::of).findFirst();
    }
}
