@NullMarked
package dev.rehearse.interview.conduct.page;

import org.jspecify.annotations.NullMarked;
