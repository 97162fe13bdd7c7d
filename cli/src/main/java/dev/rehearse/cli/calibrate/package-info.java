/**
 * Item calibration from the command line: {@code ./rehearse calibrate} of files, and {@code ./rehearse recalibrate} of
 * a practice test.
 */
@NullMarked
package dev.rehearse.cli.calibrate;

import org.jspecify.annotations.NullMarked;
