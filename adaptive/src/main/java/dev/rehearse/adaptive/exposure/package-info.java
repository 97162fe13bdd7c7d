/** Exposure control: keeps the best items from being seen by everybody. */
@NullMarked
package dev.rehearse.adaptive.exposure;

import org.jspecify.annotations.NullMarked;
