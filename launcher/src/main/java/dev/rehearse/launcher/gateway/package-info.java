/** The gateway: one address that passes each request on to the service it is meant for. */
@NullMarked
package dev.rehearse.launcher.gateway;

import org.jspecify.annotations.NullMarked;
