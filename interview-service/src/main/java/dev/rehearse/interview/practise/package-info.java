/** Practice of one open question outside of an interview, with immediate feedback. Nothing is stored. */
@NullMarked
package dev.rehearse.interview.practise;

import org.jspecify.annotations.NullMarked;
