/** What must be true before a service may start, and the wait for PostgreSQL. */
@NullMarked
package dev.rehearse.edge.start;

import org.jspecify.annotations.NullMarked;
