/** The start of interview-service; its features are in the packages below. */
@NullMarked
package dev.rehearse.interview;

import org.jspecify.annotations.NullMarked;
