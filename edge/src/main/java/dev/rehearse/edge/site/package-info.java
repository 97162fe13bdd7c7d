/** How pages and the files that they are made of are served: names with hashes, entity tags, languages. */
@NullMarked
package dev.rehearse.edge.site;

import org.jspecify.annotations.NullMarked;
