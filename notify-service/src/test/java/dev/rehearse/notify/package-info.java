/** Tests of the whole service and of several features, over real HTTP, PostgreSQL and SMTP. */
@NullMarked
package dev.rehearse.notify;

import org.jspecify.annotations.NullMarked;
