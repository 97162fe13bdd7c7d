/** What the time of an answer to a sign-up gives away. */
@NullMarked
package dev.rehearse.benchmarks.signup;

import org.jspecify.annotations.NullMarked;
