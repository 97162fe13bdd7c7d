package dev.rehearse.notify.preference;

import dev.rehearse.notify.subscription.Subscriber;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The export of all personal data of a subscriber. */
@ApplicationScoped
class PersonalData implements PanacheRepositoryBase<Subscriber, UUID> {

    /** Returns JSON text, composed by PostgreSQL, which is downloaded as it is. */
    String of(UUID subscriber) {
        return (String) getEntityManager()
                .createNativeQuery("""
                        SELECT jsonb_pretty(jsonb_build_object(
                            'address', b.email,
                            'subscriptions', (
                                SELECT coalesce(jsonb_agg(jsonb_build_object(
                                    'scope', s.scope, 'title', p.title, 'status', lower(s.status), 'locale', s.locale,
                                    'askedAt', s.asked_at, 'confirmedAt', s.confirmed_at,
                                    'unsubscribedAt', s.unsubscribed_at) ORDER BY s.asked_at, s.scope), '[]')
                                FROM notify.subscription s JOIN notify.scope p ON p.path = s.scope
                                WHERE s.subscriber = b.id),
                            'consent', (
                                SELECT coalesce(jsonb_agg(jsonb_build_object(
                                    'event', lower(e.event), 'way', lower(e.way), 'scope', e.scope, 'round', e.round,
                                    'wording', replace(w.text, '{scope}', coalesce(p.title, '')), 'locale', e.locale,
                                    'client', e.client, 'evidence', e.evidence,
                                    'happenedAt', e.happened_at) ORDER BY e.id), '[]')
                                FROM notify.consent_event e
                                LEFT JOIN notify.scope p ON p.path = e.scope
                                LEFT JOIN notify.consent_wording w ON w.version = e.wording AND w.locale = e.locale
                                WHERE e.subscriber = b.id),
                            'mails', (
                                SELECT coalesce(jsonb_agg(jsonb_build_object(
                                    'purpose', lower(d.purpose), 'state', lower(d.state), 'campaign', c.title,
                                    'createdAt', d.created_at, 'sentAt', d.sent_at,
                                    'lastError', d.last_error) ORDER BY d.created_at, d.id), '[]')
                                FROM notify.delivery d LEFT JOIN notify.campaign c ON c.id = d.campaign
                                WHERE d.subscriber = b.id),
                            'suppression', (
                                SELECT jsonb_build_object('reason', lower(x.reason), 'suppressedAt', x.suppressed_at)
                                FROM notify.suppression x WHERE x.email_key = b.email_key)))
                        FROM notify.subscriber b WHERE b.id = :id
                        """, String.class)
                .setParameter("id", subscriber)
                .getSingleResult();
    }
}
