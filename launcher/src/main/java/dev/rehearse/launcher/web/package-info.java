/** The launcher's own HTTP responses: pages and problems. */
@NullMarked
package dev.rehearse.launcher.web;

import org.jspecify.annotations.NullMarked;
