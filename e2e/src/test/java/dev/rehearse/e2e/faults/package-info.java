/** What is killed, stopped, attacked or edited while the product runs, and what its users notice. */
@NullMarked
package dev.rehearse.e2e.faults;

import org.jspecify.annotations.NullMarked;
