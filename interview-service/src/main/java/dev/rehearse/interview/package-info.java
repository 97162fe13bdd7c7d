/** The start of interview-service; what it does is in the packages below. */
@NullMarked
package dev.rehearse.interview;

import org.jspecify.annotations.NullMarked;
