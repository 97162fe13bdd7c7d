/** How well calibrated items fit the responses. */
@NullMarked
package dev.rehearse.calibration.fit;

import org.jspecify.annotations.NullMarked;
