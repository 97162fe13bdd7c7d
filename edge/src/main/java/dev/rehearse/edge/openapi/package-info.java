/** The OpenAPI document of a service: what is added to it, and where it is served. */
@NullMarked
package dev.rehearse.edge.openapi;

import org.jspecify.annotations.NullMarked;
