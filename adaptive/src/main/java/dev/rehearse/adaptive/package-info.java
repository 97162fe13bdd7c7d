/** The adaptive test: a pure function from the responses so far to the next step. */
@NullMarked
package dev.rehearse.adaptive;

import org.jspecify.annotations.NullMarked;
