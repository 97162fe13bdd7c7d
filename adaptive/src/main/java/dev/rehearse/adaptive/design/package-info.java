/**
 * A practice test's blueprint over its items as an adaptive test: quotas, shares, families, enemies, pilots, length.
 */
@NullMarked
package dev.rehearse.adaptive.design;

import org.jspecify.annotations.NullMarked;
