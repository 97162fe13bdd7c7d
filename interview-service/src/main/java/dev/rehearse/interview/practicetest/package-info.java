/** Practice tests: blueprints from files, their pages and JSON, from draft to launch. */
@NullMarked
package dev.rehearse.interview.practicetest;

import org.jspecify.annotations.NullMarked;
