package dev.rehearse.interview.pool;

import java.util.List;
import java.util.UUID;

/**
 * What question-service has confirmed or given just now.
 *
 * @param pool id of the stored pool
 * @param topics what the catalog says of the topics; none when the pool was only confirmed
 */
record CurrentPool(UUID pool, List<Topic> topics) {}
