/** Problem details (RFC 9457): what they are, how they are rendered, and which failures become which. */
@NullMarked
package dev.rehearse.edge.problem;

import org.jspecify.annotations.NullMarked;
