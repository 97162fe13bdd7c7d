/** The consent ledger: requests, confirmations and withdrawals with their wording; append-only. */
@NullMarked
package dev.rehearse.notify.ledger;

import org.jspecify.annotations.NullMarked;
