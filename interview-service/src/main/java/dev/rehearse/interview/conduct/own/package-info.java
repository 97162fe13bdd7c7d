/** The interviews started in a browser: the list that it keeps of them, and their deletion. */
@NullMarked
package dev.rehearse.interview.conduct.own;

import org.jspecify.annotations.NullMarked;
