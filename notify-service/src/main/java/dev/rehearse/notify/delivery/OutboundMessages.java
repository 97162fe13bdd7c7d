package dev.rehearse.notify.delivery;

import dev.rehearse.edge.database.Repository;
import dev.rehearse.notify.delivery.Queue.Batch;
import dev.rehearse.notify.delivery.Queue.Claimed;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Loads the data needed to render mails, for many deliveries at once. */
@Repository
final class OutboundMessages {

    private static final String LETTERS = """
            SELECT d.id, d.purpose, d.subscription, d.subscriber, d.round, d.attempts,
                   extract(epoch FROM clock_timestamp() - d.queued_at)::bigint AS age, s.locale, s.status,
                   CASE s.locale WHEN 'de' THEN coalesce(p.title_de, p.title) ELSE p.title END AS scope,
                   c.id AS campaign, c.practice_test, c.title, c.page, c.resumptions, b.email, b.email_key
            FROM notify.delivery d
            JOIN notify.subscription s ON s.id = d.subscription
            JOIN notify.subscriber b ON b.id = d.subscriber
            JOIN notify.scope p ON p.path = s.scope
            LEFT JOIN notify.campaign c ON c.id = d.campaign
            """;

    private final List<OutboundMessage> messages = new ArrayList<>();
    private final Set<UUID> unaddressed = new HashSet<>();

    /** In no particular order. */
    Claimed found() {
        return new Claimed(messages, unaddressed);
    }

    void add(Connection connection, List<UUID> deliveries) throws SQLException {
        if (!deliveries.isEmpty()) {
            addFound(connection, "WHERE d.id = ANY (?)", (Object) deliveries.toArray(UUID[]::new));
        }
    }

    /** Adds the untried deliveries of a batch, without those that another connection slot still holds. */
    void addBatch(Connection connection, Batch batch) throws SQLException {
        addFound(connection, """
                WHERE d.campaign = ? AND d.batch = ? AND d.state = 'PENDING' AND d.due_at IS NULL
                  AND NOT EXISTS (SELECT FROM notify.hand h WHERE h.delivery = d.id)
                """, batch.campaign(), batch.number());
    }

    private void addFound(Connection connection, String which, Object... parameters) throws SQLException {
        Statements.query(connection, this::read, LETTERS + which, parameters);
    }

    private UUID read(ResultSet row) throws SQLException {
        var delivery = row.getObject("id", UUID.class);
        var email = row.getString("email");
        if (email == null) {
            unaddressed.add(delivery);
        } else {
            messages.add(message(row, delivery, mailbox(email, row.getString("email_key"))));
        }
        return delivery;
    }

    /** The local part as it was typed; the domain in its form for the DNS. */
    private static String mailbox(String email, String key) {
        return email.substring(0, email.lastIndexOf('@')) + key.substring(key.lastIndexOf('@'));
    }

    private static OutboundMessage message(ResultSet row, UUID delivery, String mailbox) throws SQLException {
        return new OutboundMessage(
                delivery,
                purpose(row),
                row.getObject("subscription", UUID.class),
                row.getObject("subscriber", UUID.class),
                row.getInt("round"),
                mailbox,
                Locale.forLanguageTag(row.getString("locale")),
                row.getString("scope"),
                launch(row),
                row.getInt("attempts"),
                Duration.ofSeconds(row.getLong("age")));
    }

    private static Purpose purpose(ResultSet row) throws SQLException {
        var purpose = Purpose.valueOf(row.getString("purpose"));
        return purpose == Purpose.CONFIRMATION && row.getString("status").equals("CONFIRMED")
                ? Purpose.SUBSCRIBED
                : purpose;
    }

    private static OutboundMessage.@Nullable Launch launch(ResultSet row) throws SQLException {
        var campaign = row.getObject("campaign", UUID.class);
        return campaign == null
                ? null
                : new OutboundMessage.Launch(
                        campaign,
                        row.getString("practice_test"),
                        row.getString("title"),
                        row.getString("page"),
                        row.getInt("resumptions"));
    }
}
