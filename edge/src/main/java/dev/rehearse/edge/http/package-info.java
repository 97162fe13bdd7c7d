/** Requests and answers: checks before any handler, query parameters, exceptions as problems, metrics by route. */
@NullMarked
package dev.rehearse.edge.http;

import org.jspecify.annotations.NullMarked;
