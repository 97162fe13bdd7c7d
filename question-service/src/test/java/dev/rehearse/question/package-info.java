/** The catalog, tried over real HTTP and on a real PostgreSQL. */
@NullMarked
package dev.rehearse.question;

import org.jspecify.annotations.NullMarked;
