package dev.rehearse.notify.subscription;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That a subscriber wants mail about a scope, or once did. */
@Entity
public class Subscription {

    @Id
    UUID id;

    UUID subscriber;
    String scope;

    @Enumerated(EnumType.STRING)
    Status status;

    int round;

    @Column(name = "asked_at")
    Instant askedAt;

    @Column(name = "confirmed_at")
    @Nullable
    Instant confirmedAt;

    @Column(name = "unsubscribed_at")
    @Nullable
    Instant unsubscribedAt;

    /** Where the double opt-in stands. */
    public enum Status {
        UNCONFIRMED,
        CONFIRMED,
        UNSUBSCRIBED
    }

    @SuppressWarnings("NullAway.Init")
    protected Subscription() {}

    Subscription(UUID subscriber, String scope, Instant now) {
        this.id = UUID.randomUUID();
        this.subscriber = subscriber;
        this.scope = scope;
        this.status = Status.UNCONFIRMED;
        this.round = 1;
        this.askedAt = now;
    }

    /** Signs up again. After an unsubscribe that is a new round, in which confirmation links of earlier ones are dead. */
    void ask(Instant now) {
        askedAt = now;
        if (status == Status.UNSUBSCRIBED) {
            status = Status.UNCONFIRMED;
            confirmedAt = null;
            unsubscribedAt = null;
            round++;
        }
    }

    /** Whether a confirmation link of the round may still confirm. */
    public boolean isOpenIn(int linkRound) {
        return round == linkRound && status != Status.UNSUBSCRIBED;
    }

    void confirm(Instant now) {
        if (status == Status.UNCONFIRMED) {
            status = Status.CONFIRMED;
            confirmedAt = now;
        }
    }

    void unsubscribe(Instant now) {
        if (status != Status.UNSUBSCRIBED) {
            status = Status.UNSUBSCRIBED;
            unsubscribedAt = now;
        }
    }

    public boolean isConfirmed() {
        return status == Status.CONFIRMED;
    }

    public UUID id() {
        return id;
    }

    public UUID subscriber() {
        return subscriber;
    }

    public String scope() {
        return scope;
    }

    public int round() {
        return round;
    }
}
