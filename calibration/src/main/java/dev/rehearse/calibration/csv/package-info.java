/** Banks of items and responses of persons as comma-separated values. */
@NullMarked
package dev.rehearse.calibration.csv;

import org.jspecify.annotations.NullMarked;
