/**
 * What the answers of interviews say of the questions: how hard they were, how well they told candidates apart, how
 * they fit.
 */
@NullMarked
package dev.rehearse.interview.statistics;

import org.jspecify.annotations.NullMarked;
