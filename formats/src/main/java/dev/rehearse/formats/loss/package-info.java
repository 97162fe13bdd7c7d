/** What imports and exports lose, in words. */
@NullMarked
package dev.rehearse.formats.loss;

import org.jspecify.annotations.NullMarked;
