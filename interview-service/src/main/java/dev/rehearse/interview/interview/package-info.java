/** Interviews as they are stored: what was said, what it is worth, and how it ended. */
@NullMarked
package dev.rehearse.interview.interview;

import org.jspecify.annotations.NullMarked;
