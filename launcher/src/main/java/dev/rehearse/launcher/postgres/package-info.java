/** The embedded PostgreSQL: its cluster on disk, and a role and a schema for each service. */
@NullMarked
package dev.rehearse.launcher.postgres;

import org.jspecify.annotations.NullMarked;
