/** The journeys of a user, seen from outside: over HTTP and in a real browser. */
@NullMarked
package dev.rehearse.e2e;

import org.jspecify.annotations.NullMarked;
