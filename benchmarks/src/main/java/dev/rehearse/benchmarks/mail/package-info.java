/** How fast mail leaves, with Postfix's own programs as the yardstick. */
@NullMarked
package dev.rehearse.benchmarks.mail;

import org.jspecify.annotations.NullMarked;
