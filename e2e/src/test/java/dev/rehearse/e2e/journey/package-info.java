/** The journeys of a user, seen from outside: over HTTP, in a real browser and in a terminal. */
@NullMarked
package dev.rehearse.e2e.journey;

import org.jspecify.annotations.NullMarked;
