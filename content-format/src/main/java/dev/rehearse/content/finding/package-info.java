/** What is wrong with content, by file, line and rule. */
@NullMarked
package dev.rehearse.content.finding;

import org.jspecify.annotations.NullMarked;
