/** Tests of campaigns, from their start to their end, over real HTTP, PostgreSQL and SMTP. */
@NullMarked
package dev.rehearse.notify.campaign;

import org.jspecify.annotations.NullMarked;
