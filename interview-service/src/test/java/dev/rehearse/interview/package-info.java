/** Practice tests and interviews, tried over real HTTP and on a real PostgreSQL. */
@NullMarked
package dev.rehearse.interview;

import org.jspecify.annotations.NullMarked;
