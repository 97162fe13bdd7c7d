package dev.rehearse.benchmarks.signup;

import java.util.Locale;

/** States of an address before a sign-up, between which response times must not differ. */
enum AddressState {
    NEW(""),
    UNCONFIRMED(subscribed("UNCONFIRMED")),
    CONFIRMED(subscribed("CONFIRMED")),
    UNSUBSCRIBED(subscribed("UNSUBSCRIBED")),
    SUPPRESSED(subscribed("CONFIRMED") + """
            INSERT INTO notify.suppression (email_key, reason, suppressed_at)
            SELECT email_key, 'COMPLAINT', now() FROM notify.subscriber WHERE email LIKE '{name}-%';
            """),
    /** Signed up a moment ago, so that the cool-down withholds another mail. */
    JUST_SIGNED_UP("");

    static final String SCOPE = "python/concurrency/asyncio";

    private final String statements;

    AddressState(String statements) {
        this.statements = statements;
    }

    private static String subscribed(String status) {
        return """
                WITH s AS (
                    INSERT INTO notify.subscriber (id, email, email_key, asked_at)
                    SELECT notify.time_ordered_id(), '{name}-' || i || '@mail.example', '{name}-' || i || '@mail.example',
                        now() - interval '2 days'
                    FROM generate_series(1, {addresses}) i RETURNING id, asked_at)
                INSERT INTO notify.subscription
                    (id, subscriber, scope, status, round, asked_at, confirmed_at, unsubscribed_at)
                SELECT notify.time_ordered_id(), id, '{scope}', '{status}', 1, asked_at,
                    CASE WHEN '{status}' <> 'UNCONFIRMED' THEN asked_at END,
                    CASE WHEN '{status}' = 'UNSUBSCRIBED' THEN now() END
                FROM s;
                """.replace("{status}", status);
    }

    /** The SQL that inserts the number of addresses in this state. */
    String statements(int addresses) {
        return statements
                .replace("{name}", plain())
                .replace("{scope}", SCOPE)
                .replace("{addresses}", String.valueOf(addresses));
    }

    /** One of them; the first has number 1. */
    String address(int number) {
        return plain() + "-" + number + "@mail.example";
    }

    private String plain() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String toString() {
        return plain().replace('-', ' ');
    }
}
