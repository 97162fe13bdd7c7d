package dev.rehearse.notify.suppression;

import dev.rehearse.notify.ledger.ConsentContext;
import dev.rehearse.notify.ledger.Event;
import dev.rehearse.notify.ledger.Ledger;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The suppressed addresses. Suppressing cancels nothing: consent and suppression are checked when a mail is about to
 * leave.
 */
@ApplicationScoped
public class Suppressions implements PanacheRepositoryBase<Suppression, String> {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Ledger ledger;
    private final Erasures erasures;

    Suppressions(Ledger ledger, Erasures erasures) {
        this.erasures = erasures;
        this.ledger = ledger;
    }

    /**
     * Whether mail may go to the subscriber: the address is not erased, and neither suppressed now nor before it was
     * erased.
     */
    @Transactional
    public boolean allows(UUID subscriber) {
        List<?> keys = getEntityManager()
                .createNativeQuery(
                        "SELECT email_key FROM notify.subscriber WHERE id = :id AND email_key IS NOT NULL",
                        String.class)
                .setParameter("id", subscriber)
                .getResultList();
        return keys.stream().anyMatch(key -> allows((String) key));
    }

    /** Whether mail may go to the address with the key. */
    public boolean allows(String emailKey) {
        return findByIdOptional(emailKey).isEmpty() && !erasures.isSuppressed(emailKey);
    }

    /** Those of the addresses that mail may not go to, leaving out what only an erasure knows. */
    public Set<String> suppressed(List<String> emailKeys) {
        List<?> found = getEntityManager()
                .createNativeQuery(
                        "SELECT email_key FROM notify.suppression WHERE email_key = ANY(:keys)", String.class)
                .setParameter("keys", emailKeys.toArray(String[]::new))
                .getResultList();
        return found.stream().map(String.class::cast).collect(Collectors.toSet());
    }

    /** Removes what is stored of an address that is being erased, and returns why it was suppressed, if it was. */
    public Optional<Reason> removeByKey(String emailKey) {
        var found = findByIdOptional(emailKey);
        found.ifPresent(this::delete);
        return found.map(suppression -> suppression.reason);
    }

    /** Suppresses the address with the key, unless it is already; the first reason stays. Returns whether it is new. */
    @Transactional
    public boolean add(String emailKey, Reason reason, ConsentContext context) {
        boolean isNew = getEntityManager()
                        .createNativeQuery("""
                                INSERT INTO notify.suppression (email_key, reason, suppressed_at)
                                VALUES (:key, :reason, :at) ON CONFLICT DO NOTHING
                                """)
                        .setParameter("key", emailKey)
                        .setParameter("reason", reason.name())
                        .setParameter("at", context.at())
                        .executeUpdate()
                == 1;
        if (isNew) {
            write(Event.SUPPRESSED, emailKey, context);
        }
        return isNew;
    }

    /** Lets mail go to the address again. Returns whether there was such a suppression. */
    @Transactional
    boolean remove(UUID id, ConsentContext context) {
        var found = find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
        found.ifPresent(suppression -> {
            delete(suppression);
            erasures.release(suppression.emailKey);
            write(Event.RELEASED, suppression.emailKey, context);
        });
        return found.isPresent();
    }

    Optional<Suppression> of(String emailKey) {
        return findByIdOptional(emailKey);
    }

    /** In the order of their ids, which means nothing but stays the same. */
    List<Suppression> after(@Nullable UUID id, int atMost) {
        return find("id > ?1 order by id", id == null ? BEFORE_ALL : id)
                .page(0, atMost)
                .list();
    }

    private void write(Event event, String emailKey, ConsentContext context) {
        List<?> subscribers = getEntityManager()
                .createNativeQuery("SELECT id FROM notify.subscriber WHERE email_key = :key", UUID.class)
                .setParameter("key", emailKey)
                .getResultList();
        subscribers.forEach(subscriber -> ledger.write(event, (UUID) subscriber, context));
    }
}
