/** Content constraints: what a test must contain besides information, and what may not occur in it together. */
@NullMarked
package dev.rehearse.adaptive.content;

import org.jspecify.annotations.NullMarked;
