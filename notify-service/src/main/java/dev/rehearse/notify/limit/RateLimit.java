package dev.rehearse.notify.limit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The used part of a limit. */
@Entity
@Table(name = "rate_limit")
class RateLimit {

    @Id
    String source;

    @Column(name = "began_at")
    Instant beganAt;

    int taken;

    @SuppressWarnings("NullAway.Init")
    protected RateLimit() {}
}
