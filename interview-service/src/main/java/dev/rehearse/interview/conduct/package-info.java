/**
 * Interviews: starting, recording answers, giving hints, ending, and their API. Their pages are in the packages below.
 */
@NullMarked
package dev.rehearse.interview.conduct;

import org.jspecify.annotations.NullMarked;
