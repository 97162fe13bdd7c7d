package dev.rehearse.notify.subscription;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An address that somebody signed up with. */
@Entity
public class Subscriber {

    @Id
    UUID id;

    /** Null once it is erased. */
    @Nullable
    String email;

    @Column(name = "email_key")
    @Nullable
    String emailKey;

    @Column(name = "asked_at")
    Instant askedAt;

    @SuppressWarnings("NullAway.Init")
    protected Subscriber() {}

    @Column(name = "erased_at")
    @Nullable
    Instant erasedAt;
}
