/** The mail server of the tests. Plain Java, so that tests without a framework can use it. */
@NullMarked
package dev.rehearse.testing.smtp;

import org.jspecify.annotations.NullMarked;
