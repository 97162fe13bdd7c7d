/** Child processes: starting, supervising and stopping them, and finding those that a killed launcher left behind. */
@NullMarked
package dev.rehearse.launcher.process;

import org.jspecify.annotations.NullMarked;
