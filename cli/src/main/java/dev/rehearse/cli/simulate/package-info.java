/** The engine's simulation from the command line: {@code ./rehearse simulate}. */
@NullMarked
package dev.rehearse.cli.simulate;

import org.jspecify.annotations.NullMarked;
