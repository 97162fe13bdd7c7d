/** The product, started in each of the ways there are, with a client, a mailbox and a mail server for tests. */
@NullMarked
package dev.rehearse.e2e.stack;

import org.jspecify.annotations.NullMarked;
