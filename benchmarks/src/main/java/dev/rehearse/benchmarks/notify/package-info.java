/** What the benchmarks of services share: a service as it was built, and its database. */
@NullMarked
package dev.rehearse.benchmarks.notify;

import org.jspecify.annotations.NullMarked;
