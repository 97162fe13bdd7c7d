package dev.rehearse.interview.pool;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** The stored item pools. */
@ApplicationScoped
public class ItemPools implements PanacheRepositoryBase<ItemPool, UUID> {

    Optional<ItemPool> latest(String topic) {
        return find("topic = ?1 order by fetchedAt desc, id", topic).firstResultOptional();
    }

    /** Stores the pool unless another request has just stored the same one, and returns the stored one. */
    @Transactional
    ItemPool store(ItemPool pool) {
        return find("topic = ?1 and tag = ?2", pool.topic, pool.tag)
                .firstResultOptional()
                .orElseGet(() -> {
                    persistAndFlush(pool);
                    return pool;
                });
    }
}
