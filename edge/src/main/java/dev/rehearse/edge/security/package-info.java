/** Security headers, protection against cross-site requests, and the roles of bearer tokens. */
@NullMarked
package dev.rehearse.edge.security;

import org.jspecify.annotations.NullMarked;
