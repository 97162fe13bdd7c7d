/** The scopes of subscriptions: tracks, sections and topics of question-service. */
@NullMarked
package dev.rehearse.notify.scope;

import org.jspecify.annotations.NullMarked;
