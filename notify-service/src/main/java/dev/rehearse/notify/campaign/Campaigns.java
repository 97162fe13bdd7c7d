package dev.rehearse.notify.campaign;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The stored campaigns. */
@ApplicationScoped
public class Campaigns implements PanacheRepositoryBase<Campaign, UUID> {

    public Optional<Campaign> byId(UUID id) {
        return findByIdOptional(id);
    }

    Campaign byKey(String idempotencyKey) {
        return find("idempotencyKey", idempotencyKey).singleResult();
    }

    /** Stores the launch, unless one of the same key is stored or being stored: then it waits for that and returns false. */
    boolean isFirst(String idempotencyKey, LaunchRequest launch, Instant now) {
        return getEntityManager()
                        .createNativeQuery("""
                        INSERT INTO notify.campaign
                            (id, idempotency_key, fingerprint, practice_test, title, topic, page, launched_at)
                        VALUES (:id, :key, :fingerprint, :practiceTest, :title, :topic, :page, :now)
                        ON CONFLICT (idempotency_key) DO NOTHING
                        """)
                        .setParameter("id", UUID.randomUUID())
                        .setParameter("key", idempotencyKey)
                        .setParameter("fingerprint", launch.fingerprint())
                        .setParameter("practiceTest", launch.practiceTest())
                        .setParameter("title", launch.title())
                        .setParameter("topic", launch.topic())
                        .setParameter("page", launch.page())
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /** Queues one mail for each confirmed subscriber of the scopes, by the most specific of their subscriptions. */
    int queueMails(UUID campaign, List<String> scopes, Instant now) {
        return getEntityManager()
                .createNativeQuery("""
                        INSERT INTO notify.delivery
                            (id, purpose, subscription, subscriber, round, campaign, state, attempts, created_at, due_at)
                        SELECT DISTINCT ON (subscriber)
                            gen_random_uuid(), 'LAUNCH', id, subscriber, round, :campaign, 'PENDING', 0, :now, :now
                        FROM notify.subscription
                        WHERE status = 'CONFIRMED' AND scope IN (:scopes)
                        ORDER BY subscriber, length(scope) DESC
                        """)
                .setParameter("campaign", campaign)
                .setParameter("scopes", scopes)
                .setParameter("now", now)
                .executeUpdate();
    }
}
