/** What was asked, agreed to and withdrawn, in which words: written once and never changed. */
@NullMarked
package dev.rehearse.notify.ledger;

import org.jspecify.annotations.NullMarked;
