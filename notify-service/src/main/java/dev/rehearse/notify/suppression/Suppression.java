package dev.rehearse.notify.suppression;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** An address that gets no mail. */
@Entity
class Suppression {

    @Id
    @Column(name = "email_key")
    String emailKey;

    UUID id;

    @Enumerated(EnumType.STRING)
    Reason reason;

    @Column(name = "suppressed_at")
    Instant suppressedAt;

    @SuppressWarnings("NullAway.Init")
    protected Suppression() {}
}
