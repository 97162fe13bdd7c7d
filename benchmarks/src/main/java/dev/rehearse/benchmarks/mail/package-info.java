/** Throughput of sending mail, compared with Postfix's own test programs. */
@NullMarked
package dev.rehearse.benchmarks.mail;

import org.jspecify.annotations.NullMarked;
