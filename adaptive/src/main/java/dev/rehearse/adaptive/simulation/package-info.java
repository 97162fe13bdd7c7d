/** Simulation of examinees, and the accuracy of tests. */
@NullMarked
package dev.rehearse.adaptive.simulation;

import org.jspecify.annotations.NullMarked;
