/** The front door: one address that passes each request on to the service it is meant for. */
@NullMarked
package dev.rehearse.launcher.door;

import org.jspecify.annotations.NullMarked;
