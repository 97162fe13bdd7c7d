/** The pages where operators sign in. */
@NullMarked
package dev.rehearse.notify.operator;

import org.jspecify.annotations.NullMarked;
