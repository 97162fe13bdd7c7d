/** Tests against values that other programs computed; each resource states its origin. */
@NullMarked
package dev.rehearse.adaptive.reference;

import org.jspecify.annotations.NullMarked;
