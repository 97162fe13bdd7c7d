@NullMarked
package dev.rehearse.content;

import org.jspecify.annotations.NullMarked;
