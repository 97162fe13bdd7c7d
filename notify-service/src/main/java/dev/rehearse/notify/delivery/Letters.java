package dev.rehearse.notify.delivery;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gathers what is needed to write mails, for many at once. */
final class Letters {

    private Letters() {}

    /** In no particular order. Without those whose address has been erased. */
    static List<Letter> of(Connection connection, List<UUID> deliveries) throws SQLException {
        return Statements.query(connection, Letters::letter, """
                SELECT d.id, d.purpose, d.subscription, d.subscriber, d.round, d.attempts,
                       extract(epoch FROM clock_timestamp() - d.queued_at)::bigint AS age, s.locale,
                       CASE s.locale WHEN 'de' THEN coalesce(p.title_de, p.title) ELSE p.title END AS scope,
                       c.id AS campaign, c.practice_test, c.title, c.page,
                       substring(b.email FROM '^(.*)@') || substring(b.email_key FROM '@.*$') AS mailbox
                FROM notify.delivery d
                JOIN notify.subscription s ON s.id = d.subscription
                JOIN notify.subscriber b ON b.id = d.subscriber
                JOIN notify.scope p ON p.path = s.scope
                LEFT JOIN notify.campaign c ON c.id = d.campaign
                WHERE d.id = ANY (?) AND b.email IS NOT NULL
                """, (Object) deliveries.toArray(UUID[]::new));
    }

    private static Letter letter(ResultSet row) throws SQLException {
        return new Letter(
                row.getObject("id", UUID.class),
                Purpose.valueOf(row.getString("purpose")),
                row.getObject("subscription", UUID.class),
                row.getObject("subscriber", UUID.class),
                row.getInt("round"),
                row.getString("mailbox"),
                Locale.forLanguageTag(row.getString("locale")),
                row.getString("scope"),
                launch(row),
                row.getInt("attempts"),
                Duration.ofSeconds(row.getLong("age")));
    }

    private static Letter.@Nullable Launch launch(ResultSet row) throws SQLException {
        var campaign = row.getObject("campaign", UUID.class);
        return campaign == null
                ? null
                : new Letter.Launch(
                        campaign, row.getString("practice_test"), row.getString("title"), row.getString("page"));
    }
}
