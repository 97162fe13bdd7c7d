/** Dates of the next reviews: a port of FSRS-6, plain Java without a framework. */
@NullMarked
package dev.rehearse.interview.review;

import org.jspecify.annotations.NullMarked;
