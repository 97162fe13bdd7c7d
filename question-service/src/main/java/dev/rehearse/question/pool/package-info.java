/** The items of a topic with key and parameters, for interview-service only. */
@NullMarked
package dev.rehearse.question.pool;

import org.jspecify.annotations.NullMarked;
