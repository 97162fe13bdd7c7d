package dev.rehearse.interview.statistics;

import dev.rehearse.interview.pool.PooledItem;
import org.jspecify.annotations.Nullable;

/**
 * How authors know an item.
 *
 * @param slug of the question in its topic; absent in older pools
 * @param heading its title, or the first line of its prompt
 */
record ItemName(@Nullable String slug, String heading) {

    static ItemName of(PooledItem item) {
        return new ItemName(item.slug(), item.heading());
    }
}
