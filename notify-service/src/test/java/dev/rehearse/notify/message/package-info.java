@NullMarked
package dev.rehearse.notify.message;

import org.jspecify.annotations.NullMarked;
