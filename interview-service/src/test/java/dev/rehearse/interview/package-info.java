/** Tests of the whole service and of several features, over real HTTP and on a real PostgreSQL. */
@NullMarked
package dev.rehearse.interview;

import org.jspecify.annotations.NullMarked;
