/** The signed tokens in the links of our mail. */
@NullMarked
package dev.rehearse.notify.link;

import org.jspecify.annotations.NullMarked;
