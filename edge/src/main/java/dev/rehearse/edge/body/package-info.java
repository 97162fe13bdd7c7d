/** Request bodies: how long they may be, strict JSON, and what text may hold. */
@NullMarked
package dev.rehearse.edge.body;

import org.jspecify.annotations.NullMarked;
