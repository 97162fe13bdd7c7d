package dev.rehearse.question.pool;

import dev.rehearse.question.catalog.TopicView;
import java.util.List;

/** All items of a topic. */
public record ItemPool(TopicView topic, List<PooledItem> items) {}
