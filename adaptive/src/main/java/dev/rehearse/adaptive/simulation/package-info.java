/** Simulated examinees who take a test, and how right the test was about them. */
@NullMarked
package dev.rehearse.adaptive.simulation;

import org.jspecify.annotations.NullMarked;
