/** What the benchmarks of notify-service share: the service as it was built, and its database. */
@NullMarked
package dev.rehearse.benchmarks.notify;

import org.jspecify.annotations.NullMarked;
