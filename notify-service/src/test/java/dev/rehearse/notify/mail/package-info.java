/** Tests of sending: what mail servers do, and what a mail looks like that has arrived. */
@NullMarked
package dev.rehearse.notify.mail;

import org.jspecify.annotations.NullMarked;
