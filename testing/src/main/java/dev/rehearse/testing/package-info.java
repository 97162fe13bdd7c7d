/**
 * What tests of several modules need: a real PostgreSQL, a clock to set, a mailbox to read, tokens, the house rules.
 */
@NullMarked
package dev.rehearse.testing;

import org.jspecify.annotations.NullMarked;
