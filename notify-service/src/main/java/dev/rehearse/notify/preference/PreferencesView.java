package dev.rehearse.notify.preference;

import dev.rehearse.notify.language.Language;
import dev.rehearse.notify.scope.Scope;
import dev.rehearse.notify.subscription.Subscription;
import java.util.List;
import java.util.UUID;

/**
 * The content of the preference page.
 *
 * @param token of the page, for its forms
 */
record PreferencesView(String token, String email, Language language, List<Row> rows) {

    public boolean hasAny() {
        return rows.stream().anyMatch(row -> !row.isOff());
    }

    public boolean isGerman() {
        return language == Language.DE;
    }

    /** One subscription. */
    record Row(UUID id, int round, String title, boolean isEverything, Subscription.Status status, boolean canResume) {

        static Row of(Subscription subscription, Scope scope) {
            return new Row(
                    subscription.id(),
                    subscription.round(),
                    scope.title(subscription.language()),
                    scope.isEverything(),
                    subscription.status(),
                    subscription.canResume());
        }

        public boolean isOn() {
            return status == Subscription.Status.CONFIRMED;
        }

        public boolean isPending() {
            return status == Subscription.Status.UNCONFIRMED;
        }

        public boolean isOff() {
            return status == Subscription.Status.UNSUBSCRIBED;
        }
    }

    /** Not the address: records end up in logs. */
    @Override
    public String toString() {
        return "PreferencesView";
    }
}
