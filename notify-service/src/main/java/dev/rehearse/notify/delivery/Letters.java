package dev.rehearse.notify.delivery;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gathers what is needed to write mails, for many at once. */
@ApplicationScoped
public class Letters implements PanacheRepositoryBase<Delivery, UUID> {

    /** In no particular order. */
    @SuppressWarnings("unchecked")
    public List<Letter> of(Collection<UUID> deliveries) {
        List<Tuple> rows = getEntityManager()
                .createNativeQuery("""
                        SELECT d.id, d.purpose, d.subscription, d.subscriber, d.round, d.attempts, d.created_at, s.locale,
                               CASE s.locale WHEN 'de' THEN coalesce(p.title_de, p.title) ELSE p.title END AS scope, c.id AS campaign, c.practice_test, c.title, c.page,
                               substring(b.email FROM '^(.*)@') || substring(b.email_key FROM '@.*$') AS mailbox
                        FROM notify.delivery d
                        JOIN notify.subscription s ON s.id = d.subscription
                        JOIN notify.subscriber b ON b.id = d.subscriber
                        JOIN notify.scope p ON p.path = s.scope
                        LEFT JOIN notify.campaign c ON c.id = d.campaign
                        WHERE d.id IN (:ids)
                        """, Tuple.class)
                .setParameter("ids", deliveries)
                .getResultList();
        return rows.stream().map(Letters::letter).toList();
    }

    private static Letter letter(Tuple row) {
        return new Letter(
                row.get("id", UUID.class),
                Purpose.valueOf(row.get("purpose", String.class)),
                row.get("subscription", UUID.class),
                row.get("subscriber", UUID.class),
                row.get("round", Integer.class),
                row.get("mailbox", String.class),
                Locale.forLanguageTag(row.get("locale", String.class)),
                row.get("scope", String.class),
                launch(row),
                row.get("attempts", Integer.class),
                row.get("created_at", Instant.class));
    }

    private static Letter.@Nullable Launch launch(Tuple row) {
        var campaign = row.get("campaign", UUID.class);
        return campaign == null
                ? null
                : new Letter.Launch(
                        campaign,
                        row.get("practice_test", String.class),
                        row.get("title", String.class),
                        row.get("page", String.class));
    }
}
