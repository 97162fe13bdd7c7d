package dev.rehearse.notify.subscription;

import dev.rehearse.notify.language.Language;

/**
 * A subscription on the pages behind our links.
 *
 * @param scope the title of what it is about
 * @param wording what its owner agrees to
 * @param status where it stands
 */
record SubscriptionView(String scope, String wording, Language language, Subscription.Status status) {}
