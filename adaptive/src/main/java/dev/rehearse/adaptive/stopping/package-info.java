/** The rules that end a test, and the reason they give. */
@NullMarked
package dev.rehearse.adaptive.stopping;

import org.jspecify.annotations.NullMarked;
