/** What a step of an adaptive test costs, measured by JMH. */
@NullMarked
package dev.rehearse.benchmarks;

import org.jspecify.annotations.NullMarked;
