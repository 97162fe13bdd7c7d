/** Bad answers made of good ones, to train graders and to try them. */
@NullMarked
package dev.rehearse.grading.distortion;

import org.jspecify.annotations.NullMarked;
