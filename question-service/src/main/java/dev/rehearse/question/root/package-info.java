/** What browsers and search engines look for at the root of an origin. */
@NullMarked
package dev.rehearse.question.root;

import org.jspecify.annotations.NullMarked;
