package dev.rehearse.notify.campaign;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** The launch of a practice test, as its subscribers are told of it. */
@Entity
public class Campaign {

    @Id
    UUID id;

    @Column(name = "idempotency_key")
    String idempotencyKey;

    String fingerprint;

    @Column(name = "practice_test")
    String practiceTest;

    String title;
    String topic;
    String page;

    @Column(name = "launched_at")
    Instant launchedAt;

    @SuppressWarnings("NullAway.Init")
    protected Campaign() {}

    public UUID id() {
        return id;
    }

    public String practiceTest() {
        return practiceTest;
    }

    public String title() {
        return title;
    }

    public String topic() {
        return topic;
    }

    /** Path of the practice test's page below the public address. */
    public String page() {
        return page;
    }

    public Instant launchedAt() {
        return launchedAt;
    }
}
