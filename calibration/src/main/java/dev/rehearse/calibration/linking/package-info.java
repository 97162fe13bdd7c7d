/** Puts the parameters of two calibrations on one scale. */
@NullMarked
package dev.rehearse.calibration.linking;

import org.jspecify.annotations.NullMarked;
