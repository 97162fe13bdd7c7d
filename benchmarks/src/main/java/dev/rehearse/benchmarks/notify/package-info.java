/** Fixtures of the service benchmarks: a packaged service and its database. */
@NullMarked
package dev.rehearse.benchmarks.notify;

import org.jspecify.annotations.NullMarked;
