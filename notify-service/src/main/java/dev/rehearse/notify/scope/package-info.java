/** What one can sign up for, as question-service names it. */
@NullMarked
package dev.rehearse.notify.scope;

import org.jspecify.annotations.NullMarked;
