/** Tests of next-review dates. */
@NullMarked
package dev.rehearse.interview.review;

import org.jspecify.annotations.NullMarked;
