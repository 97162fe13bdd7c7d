/** Fault injection: processes, services, mail server, database, clocks and content while the product runs. */
@NullMarked
package dev.rehearse.e2e.faults;

import org.jspecify.annotations.NullMarked;
