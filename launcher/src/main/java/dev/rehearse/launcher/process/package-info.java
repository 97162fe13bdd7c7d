/** Child processes: starting, watching, restarting and stopping them, and finding those that a killed launcher left. */
@NullMarked
package dev.rehearse.launcher.process;

import org.jspecify.annotations.NullMarked;
