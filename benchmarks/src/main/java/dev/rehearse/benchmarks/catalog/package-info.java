/** What reading and searching the catalog costs, beside what PostgreSQL alone can read on the same machine. */
@NullMarked
package dev.rehearse.benchmarks.catalog;

import org.jspecify.annotations.NullMarked;
