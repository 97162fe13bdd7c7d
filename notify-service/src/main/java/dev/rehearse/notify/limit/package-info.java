/** Rate limits of anonymous requests, per client and overall. */
@NullMarked
package dev.rehearse.notify.limit;

import org.jspecify.annotations.NullMarked;
