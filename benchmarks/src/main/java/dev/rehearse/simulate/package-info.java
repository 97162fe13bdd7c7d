/** The engine's simulation from the command line: {@code ./rehearse simulate}. */
@NullMarked
package dev.rehearse.simulate;

import org.jspecify.annotations.NullMarked;
