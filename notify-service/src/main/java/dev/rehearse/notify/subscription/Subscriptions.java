package dev.rehearse.notify.subscription;

import dev.rehearse.notify.address.EmailAddress;
import dev.rehearse.notify.language.Language;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The stored subscriptions. */
@ApplicationScoped
public class Subscriptions implements PanacheRepositoryBase<Subscription, UUID> {

    /**
     * Signs up, for the first time or again. After an unsubscribe that is a new round, in which confirmation links of
     * earlier ones are invalid. A confirmed subscription keeps its language, because a sign-up is unauthenticated. One
     * statement, whatever the state of the subscription.
     */
    Requested request(UUID subscriber, String scope, Language language, Instant now) {
        var row = (Tuple) getEntityManager()
                .createNativeQuery("""
                        INSERT INTO notify.subscription AS s (id, subscriber, scope, status, round, asked_at, locale)
                        VALUES (notify.time_ordered_id(), :subscriber, :scope, 'UNCONFIRMED', 1, :now, :locale)
                        ON CONFLICT (subscriber, scope) DO UPDATE SET
                            asked_at = excluded.asked_at,
                            status = CASE s.status WHEN 'UNSUBSCRIBED' THEN 'UNCONFIRMED' ELSE s.status END,
                            round = CASE s.status WHEN 'UNSUBSCRIBED' THEN s.round + 1 ELSE s.round END,
                            confirmed_at = CASE s.status WHEN 'CONFIRMED' THEN s.confirmed_at END,
                            unsubscribed_at = NULL,
                            locale = CASE s.status WHEN 'CONFIRMED' THEN s.locale ELSE excluded.locale END
                        RETURNING id, round
                        """, Tuple.class)
                .setParameter("subscriber", subscriber)
                .setParameter("scope", scope)
                .setParameter("now", now)
                .setParameter("locale", language.tag())
                .getSingleResult();
        return new Requested(row.get("id", UUID.class), row.get("round", Integer.class));
    }

    /** A requested subscription and its round. */
    record Requested(UUID subscription, int round) {}

    /** The subscriptions of a subscriber, the latest request first. */
    public List<Subscription> ofSubscriber(UUID subscriber) {
        return list("subscriber = ?1 order by askedAt desc, id", subscriber);
    }

    /** The latest one with the address, if any. */
    public Optional<Subscription> latest(EmailAddress address) {
        return find(
                        "subscriber = (select b.id from Subscriber b where b.emailKey = ?1) order by askedAt desc, id",
                        address.key())
                .firstResultOptional();
    }

    /** Whose it is. Nothing is kept of it, so that it can be locked and read afterwards. */
    Optional<UUID> subscriberOf(UUID id) {
        return find("select subscriber from Subscription where id = ?1", id)
                .project(UUID.class)
                .firstResultOptional();
    }

    Optional<Subscription> toRead(UUID id) {
        return findByIdOptional(id);
    }

    /** Returns the subscription, locked for update until the end of the transaction. */
    public Optional<Subscription> toChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * Returns all subscriptions of a subscriber, locked in the order of their ids, so that transactions do not
     * deadlock.
     */
    public List<Subscription> ofSubscriberToChange(UUID subscriber) {
        return find("subscriber = ?1 order by id", subscriber)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
