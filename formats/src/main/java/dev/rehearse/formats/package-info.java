/** Questions in the formats of other systems. */
@NullMarked
package dev.rehearse.formats;

import org.jspecify.annotations.NullMarked;
