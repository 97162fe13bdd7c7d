/** What exports and imports of many questions take of memory and time. */
@NullMarked
package dev.rehearse.benchmarks.exchange;

import org.jspecify.annotations.NullMarked;
