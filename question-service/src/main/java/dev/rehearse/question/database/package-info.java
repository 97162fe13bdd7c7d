/** Plain statements for what is read often: an object graph would read more than readers get. */
@NullMarked
package dev.rehearse.question.database;

import org.jspecify.annotations.NullMarked;
