package dev.rehearse.notify.ledger;

import dev.rehearse.notify.language.Language;

/**
 * The subject of a consent.
 *
 * @param scope its path
 * @param round of the subscription
 * @param language in which its wording was shown
 */
public record Agreement(String scope, int round, Language language) {}
