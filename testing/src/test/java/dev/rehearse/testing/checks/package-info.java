/** What {@code .ci/run} runs, and how it chooses slow tests. */
@NullMarked
package dev.rehearse.testing.checks;

import org.jspecify.annotations.NullMarked;
