/** What each service does the same way at its HTTP edge: problem bodies, strict JSON, security headers, roles. */
@NullMarked
package dev.rehearse.edge;

import org.jspecify.annotations.NullMarked;
