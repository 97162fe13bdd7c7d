/** The mail service, tried over real HTTP, PostgreSQL and SMTP. */
@NullMarked
package dev.rehearse.notify.campaign;

import org.jspecify.annotations.NullMarked;
