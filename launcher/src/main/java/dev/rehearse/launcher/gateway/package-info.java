/** The gateway: a reverse proxy that makes one origin of the services. */
@NullMarked
package dev.rehearse.launcher.gateway;

import org.jspecify.annotations.NullMarked;
