/** Ahead-of-time caches, which make the next start of a service faster. */
@NullMarked
package dev.rehearse.launcher.training;

import org.jspecify.annotations.NullMarked;
