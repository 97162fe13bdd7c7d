/** Trains the local grader's model on graded answers and measures how right graders are. */
@NullMarked
package dev.rehearse.benchmarks.grading;

import org.jspecify.annotations.NullMarked;
