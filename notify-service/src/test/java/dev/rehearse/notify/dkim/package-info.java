@NullMarked
package dev.rehearse.notify.dkim;

import org.jspecify.annotations.NullMarked;
