/** The mail service, tried over real HTTP, PostgreSQL and SMTP. */
@NullMarked
package dev.rehearse.notify.mail;

import org.jspecify.annotations.NullMarked;
