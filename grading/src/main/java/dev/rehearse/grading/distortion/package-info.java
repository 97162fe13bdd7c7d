/** Derives bad answers from good ones, to train and to test graders. */
@NullMarked
package dev.rehearse.grading.distortion;

import org.jspecify.annotations.NullMarked;
