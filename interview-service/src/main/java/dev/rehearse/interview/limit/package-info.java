/** How often one client may start interviews. */
@NullMarked
package dev.rehearse.interview.limit;

import org.jspecify.annotations.NullMarked;
