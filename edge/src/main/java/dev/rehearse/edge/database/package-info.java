/** How code says that it talks to the database. */
@NullMarked
package dev.rehearse.edge.database;

import org.jspecify.annotations.NullMarked;
