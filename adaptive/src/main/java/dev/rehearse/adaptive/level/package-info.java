/** Named levels, separated by cut scores on the ability scale. */
@NullMarked
package dev.rehearse.adaptive.level;

import org.jspecify.annotations.NullMarked;
