package dev.rehearse.notify.subscription;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A subscriber, identified by an email address. Once erased the row has no address, so that campaign counts still
 * reconcile.
 */
@Entity
public class Subscriber {

    @Id
    UUID id;

    @Nullable
    String email;

    @Column(name = "email_key")
    @Nullable
    String emailKey;

    @Column(name = "asked_at")
    Instant askedAt;

    @Column(name = "erased_at")
    @Nullable
    Instant erasedAt;

    @SuppressWarnings("NullAway.Init")
    protected Subscriber() {}

    public UUID id() {
        return id;
    }

    /** The address as it was typed, unless it is erased. */
    public Optional<String> email() {
        return Optional.ofNullable(email);
    }

    /** The normalized address, by which addresses are compared; null once it is erased. */
    public Optional<String> emailKey() {
        return Optional.ofNullable(emailKey);
    }

    /** Forgets the address. */
    public void erase(Instant now) {
        email = null;
        emailKey = null;
        erasedAt = now;
    }
}
