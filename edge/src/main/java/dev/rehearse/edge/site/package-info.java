/** Pages and their files: names with hashes, entity tags, languages. */
@NullMarked
package dev.rehearse.edge.site;

import org.jspecify.annotations.NullMarked;
