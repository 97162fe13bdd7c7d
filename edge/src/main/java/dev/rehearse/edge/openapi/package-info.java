/** The OpenAPI document of a service, and the API reference made from it. */
@NullMarked
package dev.rehearse.edge.openapi;

import org.jspecify.annotations.NullMarked;
