/** Tests against a server that does what it is told. */
@NullMarked
package dev.rehearse.smtp;

import org.jspecify.annotations.NullMarked;
