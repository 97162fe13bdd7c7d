/** Estimates of ability with their standard errors, and the posterior behind them. */
@NullMarked
package dev.rehearse.adaptive.ability;

import org.jspecify.annotations.NullMarked;
