/** Items, their response models and the responses to them. */
@NullMarked
package dev.rehearse.adaptive.item;

import org.jspecify.annotations.NullMarked;
