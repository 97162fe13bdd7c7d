@NullMarked
package dev.rehearse.interview.pool;

import org.jspecify.annotations.NullMarked;
