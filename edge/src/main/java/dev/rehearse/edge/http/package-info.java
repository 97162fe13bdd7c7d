/** Requests and responses: checks before any handler, query parameters, exception mapping, metrics by route. */
@NullMarked
package dev.rehearse.edge.http;

import org.jspecify.annotations.NullMarked;
