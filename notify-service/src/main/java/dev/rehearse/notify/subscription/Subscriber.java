package dev.rehearse.notify.subscription;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** An address that somebody signed up with. */
@Entity
public class Subscriber {

    @Id
    UUID id;

    String email;

    @Column(name = "email_key")
    String emailKey;

    @Column(name = "asked_at")
    Instant askedAt;

    @SuppressWarnings("NullAway.Init")
    protected Subscriber() {}

    public EmailAddress address() {
        return EmailAddress.of(email);
    }
}
