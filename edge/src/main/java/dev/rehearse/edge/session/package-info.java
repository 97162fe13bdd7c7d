/** How people sign in to pages: with a bearer token, which a cookie keeps in their browser. */
@NullMarked
package dev.rehearse.edge.session;

import org.jspecify.annotations.NullMarked;
