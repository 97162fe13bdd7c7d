/** Telling notify-service of a launch until it has heard. */
@NullMarked
package dev.rehearse.interview.launch;

import org.jspecify.annotations.NullMarked;
