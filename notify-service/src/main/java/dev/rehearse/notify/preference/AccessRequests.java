package dev.rehearse.notify.preference;

import dev.rehearse.notify.address.EmailAddress;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The addresses whose link was asked for and that nobody has looked up yet. */
@ApplicationScoped
class AccessRequests implements PanacheRepositoryBase<AccessRequest, String> {

    /** Twice before it is looked up is once. */
    void add(EmailAddress address, Instant now) {
        getEntityManager()
                .createNativeQuery("""
                        INSERT INTO notify.access_request (email_key, asked_at) VALUES (:key, :now)
                        ON CONFLICT (email_key) DO UPDATE SET asked_at = excluded.asked_at
                        """)
                .setParameter("key", address.key())
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Takes the oldest that no other replica has taken; it is back if the transaction fails. */
    Optional<EmailAddress> take() {
        List<?> keys = getEntityManager().createNativeQuery("""
                        DELETE FROM notify.access_request WHERE email_key = (
                            SELECT email_key FROM notify.access_request ORDER BY asked_at LIMIT 1 FOR UPDATE SKIP LOCKED)
                        RETURNING email_key
                        """, String.class).getResultList();
        return keys.stream().map(String.class::cast).map(EmailAddress::of).findFirst();
    }
}
