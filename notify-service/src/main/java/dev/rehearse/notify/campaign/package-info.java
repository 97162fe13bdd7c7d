/** Launches: one campaign per launch, one delivery per subscriber. */
@NullMarked
package dev.rehearse.notify.campaign;

import org.jspecify.annotations.NullMarked;
