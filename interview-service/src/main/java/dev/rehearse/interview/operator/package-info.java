/** The pages on which operators review practice tests and launch them. */
@NullMarked
package dev.rehearse.interview.operator;

import org.jspecify.annotations.NullMarked;
