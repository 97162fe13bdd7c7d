/** What an answer in an interview costs, beside what PostgreSQL alone can commit on the same machine. */
@NullMarked
package dev.rehearse.benchmarks.interview;

import org.jspecify.annotations.NullMarked;
