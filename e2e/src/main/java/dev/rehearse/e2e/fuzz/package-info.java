/** Sends random requests to a running product and checks every answer: {@code ./rehearse fuzz}. */
@NullMarked
package dev.rehearse.e2e.fuzz;

import org.jspecify.annotations.NullMarked;
