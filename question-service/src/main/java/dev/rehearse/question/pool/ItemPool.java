package dev.rehearse.question.pool;

import dev.rehearse.question.catalog.TopicView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All items of one topic or of several.
 *
 * @param topic the requested one; null if there are several
 * @param topics the requested ones, by slug
 */
public record ItemPool(@Nullable TopicView topic, List<TopicView> topics, List<PooledItem> items) {

    static ItemPool of(List<TopicView> topics, List<PooledItem> items) {
        return new ItemPool(topics.size() == 1 ? topics.getFirst() : null, topics, items);
    }
}
