/** The items of a topic: fetched from question-service and stored as immutable pools. */
@NullMarked
package dev.rehearse.interview.pool;

import org.jspecify.annotations.NullMarked;
