/** Content: what a test must hold besides information, and what may not stand together in it. */
@NullMarked
package dev.rehearse.adaptive.content;

import org.jspecify.annotations.NullMarked;
