/** What the launcher itself answers over HTTP: replies, pages and problems. */
@NullMarked
package dev.rehearse.launcher.web;

import org.jspecify.annotations.NullMarked;
