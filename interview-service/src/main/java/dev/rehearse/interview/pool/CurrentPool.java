package dev.rehearse.interview.pool;

import java.util.List;
import java.util.UUID;

/**
 * A pool that question-service has just confirmed or sent.
 *
 * @param pool id of the stored pool
 * @param topics the catalog's data of the topics; none if the pool was only confirmed
 */
record CurrentPool(UUID pool, List<Topic> topics) {}
