/** Plain statements for what is read and written often. */
@NullMarked
package dev.rehearse.interview.database;

import org.jspecify.annotations.NullMarked;
