/**
 * Campaigns from their creation to their end: one per launch, with one delivery per subscriber. How they are requested
 * and shown is in the packages below, on which nothing here depends.
 */
@NullMarked
package dev.rehearse.notify.campaign;

import org.jspecify.annotations.NullMarked;
