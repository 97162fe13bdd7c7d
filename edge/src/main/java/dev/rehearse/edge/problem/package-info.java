/** Problem details (RFC 9457): their texts by code and language, their rendering, and the failures they report. */
@NullMarked
package dev.rehearse.edge.problem;

import org.jspecify.annotations.NullMarked;
