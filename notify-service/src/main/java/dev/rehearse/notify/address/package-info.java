/** Mail addresses as people type them and as mail servers know them. */
@NullMarked
package dev.rehearse.notify.address;

import org.jspecify.annotations.NullMarked;
