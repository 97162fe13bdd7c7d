/** Announces launches to notify-service until it acknowledges them. */
@NullMarked
package dev.rehearse.interview.launch;

import org.jspecify.annotations.NullMarked;
