/** One open question answered outside of an interview, with what was heard at once. Nothing of it is stored. */
@NullMarked
package dev.rehearse.interview.practise;

import org.jspecify.annotations.NullMarked;
