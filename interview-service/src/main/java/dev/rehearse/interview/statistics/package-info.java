/** Item statistics from the answers of interviews: difficulty, discrimination and fit. */
@NullMarked
package dev.rehearse.interview.statistics;

import org.jspecify.annotations.NullMarked;
