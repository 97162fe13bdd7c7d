/** Timing side channel of sign-ups: differences in response time between states of an address. */
@NullMarked
package dev.rehearse.benchmarks.signup;

import org.jspecify.annotations.NullMarked;
