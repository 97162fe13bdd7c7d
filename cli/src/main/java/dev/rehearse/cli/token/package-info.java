/** Bearer tokens for people and programs. */
@NullMarked
package dev.rehearse.cli.token;

import org.jspecify.annotations.NullMarked;
