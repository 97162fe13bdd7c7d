/** Removal of interviews whose time of storage has passed, and of what only they needed. */
@NullMarked
package dev.rehearse.interview.purge;

import org.jspecify.annotations.NullMarked;
