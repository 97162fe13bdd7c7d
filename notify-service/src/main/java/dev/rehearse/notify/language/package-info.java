/** The languages we write in, and the words of our pages. */
@NullMarked
package dev.rehearse.notify.language;

import org.jspecify.annotations.NullMarked;
