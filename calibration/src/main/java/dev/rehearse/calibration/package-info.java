/** Item parameters from responses by marginal maximum likelihood. */
@NullMarked
package dev.rehearse.calibration;

import org.jspecify.annotations.NullMarked;
