/** Reads the blueprints of practice tests. */
@NullMarked
package dev.rehearse.content.practicetest;

import org.jspecify.annotations.NullMarked;
