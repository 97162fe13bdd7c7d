package dev.rehearse.interview.pool;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What question-service has confirmed or given just now.
 *
 * @param pool id of the stored pool
 * @param topic what the catalog says of the topic; absent when the pool was only confirmed
 */
record CurrentPool(UUID pool, @Nullable Topic topic) {}
