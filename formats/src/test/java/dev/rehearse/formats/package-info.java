@NullMarked
package dev.rehearse.formats;

import org.jspecify.annotations.NullMarked;
