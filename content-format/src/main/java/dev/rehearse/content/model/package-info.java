/** The content model as plain records: tracks, topics, questions and practice tests. */
@NullMarked
package dev.rehearse.content.model;

import org.jspecify.annotations.NullMarked;
