/** Regression models loaded from a file: a ridge and boosted trees, averaged. */
@NullMarked
package dev.rehearse.grading.regression;

import org.jspecify.annotations.NullMarked;
