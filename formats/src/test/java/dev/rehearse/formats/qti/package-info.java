@NullMarked
package dev.rehearse.formats.qti;

import org.jspecify.annotations.NullMarked;
