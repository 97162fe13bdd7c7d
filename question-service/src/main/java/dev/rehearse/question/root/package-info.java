/** Files that browsers and search engines request at the root of an origin. */
@NullMarked
package dev.rehearse.question.root;

import org.jspecify.annotations.NullMarked;
