/** Sign-in to pages with a bearer token, which the browser keeps in a cookie. */
@NullMarked
package dev.rehearse.edge.session;

import org.jspecify.annotations.NullMarked;
