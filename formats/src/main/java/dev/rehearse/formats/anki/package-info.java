/** Decks of Anki, a program for spaced repetition. */
@NullMarked
package dev.rehearse.formats.anki;

import org.jspecify.annotations.NullMarked;
