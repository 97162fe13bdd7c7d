/** The items of a topic: fetched from question-service and kept as they were. */
@NullMarked
package dev.rehearse.interview.pool;

import org.jspecify.annotations.NullMarked;
