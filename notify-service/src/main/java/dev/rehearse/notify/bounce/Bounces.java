package dev.rehearse.notify.bounce;

import dev.rehearse.edge.database.Repository;
import dev.rehearse.notify.delivery.Delivery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The stored bounces and complaints. */
@ApplicationScoped
@Repository
public class Bounces {

    private final EntityManager database;

    Bounces(EntityManager database) {
        this.database = database;
    }

    /** Returns how many mails of the campaign bounced or were complained about, by kind. */
    public Map<Kind, Long> counts(UUID campaign) {
        return counts(campaign, "");
    }

    /**
     * The same for mails that the mail server had accepted: an immediate refusal is counted by the delivery's state
     * already.
     */
    public Map<Kind, Long> reportedLater(UUID campaign) {
        return counts(campaign, "AND source <> 'CONVERSATION'");
    }

    private Map<Kind, Long> counts(UUID campaign, String which) {
        var counts = new EnumMap<Kind, Long>(Kind.class);
        for (Object row : database.createNativeQuery(
                        "SELECT kind, count(*) AS mails FROM notify.bounce WHERE campaign = :campaign " + which
                                + " GROUP BY kind",
                        Tuple.class)
                .setParameter("campaign", campaign)
                .getResultList()) {
            var tuple = (Tuple) row;
            counts.put(Kind.valueOf(tuple.get("kind", String.class)), tuple.get("mails", Long.class));
        }
        return counts;
    }

    /** The mail that a report is about. */
    Optional<Delivery> delivery(UUID id) {
        return Optional.ofNullable(database.find(Delivery.class, id));
    }

    /** Stores what the report says of the delivery. Returns whether that was new. */
    boolean add(Delivery delivery, Report report, Source source, Instant now) {
        return database.createNativeQuery("""
                                INSERT INTO notify.bounce
                                    (delivery, kind, campaign, subscriber, status, diagnostic, received_at, source)
                                VALUES (:delivery, :kind, CAST(:campaign AS uuid), :subscriber, :status, :diagnostic, :now, :source)
                                ON CONFLICT DO NOTHING
                                """)
                        .setParameter("delivery", delivery.id())
                        .setParameter("kind", report.kind().name())
                        .setParameter(
                                "campaign",
                                Optional.ofNullable(delivery.campaign())
                                        .map(UUID::toString)
                                        .orElse(null))
                        .setParameter("subscriber", delivery.subscriber())
                        .setParameter("status", report.status().orElse(null))
                        .setParameter("diagnostic", report.diagnostic().orElse(null))
                        .setParameter("now", now)
                        .setParameter("source", source.name())
                        .executeUpdate()
                == 1;
    }

    /** Counts the soft bounces of the subscriber since the time. */
    long softSince(UUID subscriber, Instant since) {
        var mails = (Number) database.createNativeQuery("""
                        SELECT count(*) FROM notify.bounce
                        WHERE subscriber = :subscriber AND kind = 'SOFT' AND received_at > :since
                        """)
                .setParameter("subscriber", subscriber)
                .setParameter("since", since)
                .getSingleResult();
        return mails.longValue();
    }

    /**
     * By what the subscriber's address is compared; empty once it was erased. Until the end of the transaction it is
     * not, and other reports about the subscriber wait.
     */
    Optional<String> lockedAddressKey(UUID subscriber) {
        List<?> keys = database.createNativeQuery("""
                        SELECT email_key FROM notify.subscriber WHERE id = :id AND email_key IS NOT NULL
                        FOR NO KEY UPDATE
                        """, String.class)
                .setParameter("id", subscriber)
                .getResultList();
        return keys.stream().map(String.class::cast).findFirst();
    }

    /** Whether this replica may read the mailbox until the end of the transaction. */
    boolean mayRead() {
        // An arbitrary advisory lock key, unique in this database.
        return (boolean) database.createNativeQuery("SELECT pg_try_advisory_xact_lock(5965003464)")
                .getSingleResult();
    }
}
