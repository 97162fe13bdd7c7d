@NullMarked
package dev.rehearse.notify.bounce;

import org.jspecify.annotations.NullMarked;
