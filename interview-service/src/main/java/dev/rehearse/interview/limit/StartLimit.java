package dev.rehearse.interview.limit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** How many interviews a client has started since its window began. */
@Entity
@Table(name = "start_limit")
class StartLimit {

    @Id
    String client;

    @Column(name = "began_at")
    Instant beganAt;

    int taken;

    @SuppressWarnings("NullAway.Init")
    protected StartLimit() {}
}
