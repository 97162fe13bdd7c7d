/** Fast steps: the same choices and estimates as the plain test, from tables prepared once for a pool. */
@NullMarked
package dev.rehearse.adaptive.step;

import org.jspecify.annotations.NullMarked;
