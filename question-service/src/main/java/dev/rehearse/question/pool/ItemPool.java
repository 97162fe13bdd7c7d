package dev.rehearse.question.pool;

import dev.rehearse.question.catalog.TopicView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All items of one topic or of several.
 *
 * @param topic the one that was asked for; null where there are several
 * @param topics those that were asked for, by slug
 */
public record ItemPool(@Nullable TopicView topic, List<TopicView> topics, List<PooledItem> items) {

    static ItemPool of(List<TopicView> topics, List<PooledItem> items) {
        return new ItemPool(topics.size() == 1 ? topics.getFirst() : null, topics, items);
    }
}
