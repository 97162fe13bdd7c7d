/** Item calibration from the command line: {@code ./rehearse calibrate}. */
@NullMarked
package dev.rehearse.cli.calibrate;

import org.jspecify.annotations.NullMarked;
