/** Exposure control: keeps the best items from being seen by all examinees. */
@NullMarked
package dev.rehearse.adaptive.exposure;

import org.jspecify.annotations.NullMarked;
