/** The keys of this installation, and the tokens signed with them. */
@NullMarked
package dev.rehearse.launcher.keys;

import org.jspecify.annotations.NullMarked;
