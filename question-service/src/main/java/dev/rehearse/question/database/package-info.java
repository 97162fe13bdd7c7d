/** Plain SQL statements for frequent reads: an object graph would fetch more than readers see. */
@NullMarked
package dev.rehearse.question.database;

import org.jspecify.annotations.NullMarked;
