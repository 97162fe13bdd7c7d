package dev.rehearse.notify.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that happened to a subscriber's consent. PostgreSQL refuses to change it. */
@Entity
@Table(name = "consent_event")
class ConsentEvent {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    UUID subscriber;

    @Nullable
    String scope;

    @Nullable
    Integer round;

    @Enumerated(EnumType.STRING)
    Event event;

    @Column(name = "way")
    @Enumerated(EnumType.STRING)
    Channel channel;

    @Nullable
    Integer wording;

    @Nullable
    String locale;

    @Nullable
    String client;

    @Nullable
    String evidence;

    @Column(name = "happened_at")
    Instant happenedAt;

    @SuppressWarnings("NullAway.Init")
    protected ConsentEvent() {}

    ConsentEvent(Event event, UUID subscriber, ConsentContext context) {
        this.event = event;
        this.subscriber = subscriber;
        this.channel = context.channel();
        this.client = context.client();
        this.happenedAt = context.at();
    }

    ConsentEvent about(Agreement agreement, int currentWording) {
        scope = agreement.scope();
        round = agreement.round();
        locale = agreement.language().tag();
        wording = currentWording;
        return this;
    }
}
