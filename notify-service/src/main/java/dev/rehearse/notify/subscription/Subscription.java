package dev.rehearse.notify.subscription;

import dev.rehearse.notify.language.Language;
import dev.rehearse.notify.ledger.Agreement;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A subscription of a subscriber to a scope, current or ended. */
@Entity
public class Subscription {

    @Id
    UUID id;

    UUID subscriber;
    String scope;

    @Enumerated(EnumType.STRING)
    Status status;

    int round;
    String locale;

    @Column(name = "asked_at")
    Instant askedAt;

    @Column(name = "confirmed_at")
    @Nullable
    Instant confirmedAt;

    @Column(name = "unsubscribed_at")
    @Nullable
    Instant unsubscribedAt;

    /** The status of the double opt-in. */
    public enum Status {
        UNCONFIRMED,
        CONFIRMED,
        UNSUBSCRIBED
    }

    @SuppressWarnings("NullAway.Init")
    protected Subscription() {}

    /** Whether a confirmation link of the round may still confirm. */
    public boolean isOpenIn(int linkRound) {
        return round == linkRound && status != Status.UNSUBSCRIBED;
    }

    /** Returns whether that changed anything. */
    boolean confirm(Instant now) {
        boolean isNew = status == Status.UNCONFIRMED;
        if (isNew) {
            status = Status.CONFIRMED;
            confirmedAt = now;
        }
        return isNew;
    }

    /** Returns whether that changed anything. */
    public boolean unsubscribe(Instant now) {
        boolean isNew = status != Status.UNSUBSCRIBED;
        if (isNew) {
            status = Status.UNSUBSCRIBED;
            unsubscribedAt = now;
        }
        return isNew;
    }

    /**
     * Takes back an unsubscribe, if it was confirmed before. That begins a round, so that a repeat of the same wish,
     * which names the round before, does not undo a later unsubscribe. Returns whether that changed anything.
     */
    public boolean resume(int ofRound, Instant now) {
        boolean isNew = canResume() && round == ofRound;
        if (isNew) {
            status = Status.CONFIRMED;
            confirmedAt = now;
            unsubscribedAt = null;
            round++;
        }
        return isNew;
    }

    /** Whether it was confirmed before it was ended. */
    public boolean canResume() {
        return status == Status.UNSUBSCRIBED && confirmedAt != null;
    }

    public void writeIn(Language language) {
        locale = language.tag();
    }

    /** The agreement that the subscription is or was based on. */
    public Agreement agreement() {
        return new Agreement(scope, round, language());
    }

    public Language language() {
        return Language.of(locale);
    }

    public Status status() {
        return status;
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
