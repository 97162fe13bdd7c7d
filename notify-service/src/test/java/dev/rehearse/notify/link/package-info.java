/** Tests of signed links and their keys. */
@NullMarked
package dev.rehearse.notify.link;

import org.jspecify.annotations.NullMarked;
