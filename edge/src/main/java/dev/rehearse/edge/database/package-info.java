/** Marker annotation of database access. */
@NullMarked
package dev.rehearse.edge.database;

import org.jspecify.annotations.NullMarked;
