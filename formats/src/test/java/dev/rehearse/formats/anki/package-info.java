@NullMarked
package dev.rehearse.formats.anki;

import org.jspecify.annotations.NullMarked;
