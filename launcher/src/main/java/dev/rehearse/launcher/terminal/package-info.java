/** What the user sees in the terminal. */
@NullMarked
package dev.rehearse.launcher.terminal;

import org.jspecify.annotations.NullMarked;
