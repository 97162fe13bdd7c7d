package dev.rehearse.notify.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One mail to one subscriber. Only the statements of {@link Queue}, {@link Journal}, {@link Workers} and
 * {@link Deliveries} change its state.
 */
@Entity
public class Delivery {

    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    Purpose purpose;

    UUID subscription;
    UUID subscriber;
    int round;

    @Nullable
    UUID campaign;

    @Enumerated(EnumType.STRING)
    State state;

    int attempts;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "due_at", insertable = false)
    Instant dueAt;

    @Nullable
    UUID claim;

    @Column(name = "tried_at")
    @Nullable
    Instant triedAt;

    @Column(name = "sent_at")
    @Nullable
    Instant sentAt;

    @Column(name = "last_error")
    @Nullable
    String lastError;

    @SuppressWarnings("NullAway.Init")
    protected Delivery() {}

    /** The mail that asks to confirm this round of the subscription. */
    public static Delivery confirmation(UUID subscription, UUID subscriber, int round, Instant now) {
        return requested(Purpose.CONFIRMATION, subscription, subscriber, round, now);
    }

    /** The mail that leads to the subscriber's preferences, in the language of one of their subscriptions. */
    public static Delivery access(UUID subscription, UUID subscriber, int round, Instant now) {
        return requested(Purpose.ACCESS, subscription, subscriber, round, now);
    }

    private static Delivery requested(Purpose purpose, UUID subscription, UUID subscriber, int round, Instant now) {
        var delivery = new Delivery();
        delivery.id = UUID.randomUUID();
        delivery.purpose = purpose;
        delivery.subscription = subscription;
        delivery.subscriber = subscriber;
        delivery.round = round;
        delivery.state = State.PENDING;
        delivery.createdAt = now;
        return delivery;
    }

    /** The same delivery, suppressed. It is stored all the same, so that response times reveal nothing. */
    public Delivery withheld() {
        state = State.SUPPRESSED;
        return this;
    }

    public UUID id() {
        return id;
    }

    public Purpose purpose() {
        return purpose;
    }

    public UUID subscription() {
        return subscription;
    }

    public UUID subscriber() {
        return subscriber;
    }

    public int round() {
        return round;
    }

    public @Nullable UUID campaign() {
        return campaign;
    }

    public State state() {
        return state;
    }

    public int attempts() {
        return attempts;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** The time at which the start of the last attempt was recorded. */
    public @Nullable Instant triedAt() {
        return triedAt;
    }

    /** The last error, as the mail server or the connection reported it. */
    public @Nullable String lastError() {
        return lastError;
    }
}
