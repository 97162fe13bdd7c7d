/** The data folder of an installation, its keys, and the tokens signed with them. */
@NullMarked
package dev.rehearse.installation;

import org.jspecify.annotations.NullMarked;
