/** Spell checking of content: finds words that are neither in the dictionary nor in the folder's word list. */
@NullMarked
package dev.rehearse.cli.spelling;

import org.jspecify.annotations.NullMarked;
