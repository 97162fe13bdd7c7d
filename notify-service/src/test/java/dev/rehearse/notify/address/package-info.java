/** Tests of mail addresses. */
@NullMarked
package dev.rehearse.notify.address;

import org.jspecify.annotations.NullMarked;
