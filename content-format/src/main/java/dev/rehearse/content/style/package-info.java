/** Style: what makes a question good, as far as a machine can tell. Services serve content whatever its style. */
@NullMarked
package dev.rehearse.content.style;

import org.jspecify.annotations.NullMarked;
