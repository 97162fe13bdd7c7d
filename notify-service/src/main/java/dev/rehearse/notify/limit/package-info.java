/** How often one may ask us for something, wherever one asks from. */
@NullMarked
package dev.rehearse.notify.limit;

import org.jspecify.annotations.NullMarked;
