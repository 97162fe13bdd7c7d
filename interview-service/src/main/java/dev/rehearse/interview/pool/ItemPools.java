package dev.rehearse.interview.pool;

import static dev.rehearse.interview.database.Statements.instant;

import dev.rehearse.interview.database.Database;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The stored item pools. */
@ApplicationScoped
public class ItemPools implements PanacheRepositoryBase<ItemPool, UUID> {

    private final Database database;

    ItemPools(Database database) {
        this.database = database;
    }

    /** Holds no database connection during the request to question-service. */
    Optional<CachedPool> latest(String topic) {
        return database.on(statements -> statements.query(ItemPools::cached, """
                        SELECT id, tag, checked_at, now() FROM interview.item_pool WHERE topic = ?
                        ORDER BY checked_at DESC, id LIMIT 1
                        """, List.of(topic))).stream()
                .findFirst();
    }

    private static CachedPool cached(ResultSet row) throws SQLException {
        return new CachedPool(row.getObject(1, UUID.class), row.getString(2), instant(row, 3), instant(row, 4));
    }

    /** Stores the pool unless another request has just stored the same one, and returns the stored one's id. */
    @Transactional
    UUID store(String topic, String tag, String items) {
        return (UUID) getEntityManager()
                .createNativeQuery("""
                        INSERT INTO interview.item_pool (id, topic, tag, items, fetched_at, checked_at)
                        VALUES (:id, :topic, :tag, CAST(:items AS jsonb), now(), now())
                        ON CONFLICT (topic, tag) DO UPDATE SET checked_at = now()
                        RETURNING id
                        """, UUID.class)
                .setParameter("id", UUID.randomUUID())
                .setParameter("topic", topic)
                .setParameter("tag", tag)
                .setParameter("items", items)
                .getSingleResult();
    }

    /** Records that question-service still has the pool. */
    @Transactional
    void confirm(UUID pool) {
        getEntityManager()
                .createNativeQuery("UPDATE interview.item_pool SET checked_at = now() WHERE id = :id")
                .setParameter("id", pool)
                .executeUpdate();
    }

    /** The items of a pool as JSON. */
    String items(UUID pool) {
        return (String) getEntityManager()
                .createNativeQuery("SELECT CAST(items AS text) FROM interview.item_pool WHERE id = :id", String.class)
                .setParameter("id", pool)
                .getSingleResult();
    }

    /** Removes pools that were replaced more than a day ago and that no interview refers to. */
    @Transactional
    public void removeReplaced() {
        getEntityManager().createNativeQuery("""
                        DELETE FROM interview.item_pool old
                        WHERE checked_at < now() - interval '1 day'
                        AND NOT EXISTS (SELECT 1 FROM interview.interview WHERE item_pool = old.id)
                        AND EXISTS (SELECT 1 FROM interview.item_pool newer
                                    WHERE newer.topic = old.topic AND newer.checked_at > old.checked_at)
                        """).executeUpdate();
    }
}
