/** Practice tests: blueprints from files, their pages and JSON, draft to launched. */
@NullMarked
package dev.rehearse.interview.practicetest;

import org.jspecify.annotations.NullMarked;
