/** Conditions for starting a service, and the wait for PostgreSQL. */
@NullMarked
package dev.rehearse.edge.start;

import org.jspecify.annotations.NullMarked;
