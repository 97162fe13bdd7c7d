package dev.rehearse.interview.launch;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An announcement to notify-service (transactional outbox): stored with the launch, kept until acknowledged. */
@Entity
@Table(name = "launch_announcement")
public class LaunchAnnouncement {

    private static final Duration FIRST_DELAY = Duration.ofSeconds(1);
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(1);

    @Id
    @Column(name = "practice_test")
    UUID practiceTest;

    @JdbcTypeCode(SqlTypes.JSON)
    Body body;

    @Column(name = "due_at")
    Instant dueAt;

    int attempts;

    @Column(name = "announced_at")
    @Nullable
    Instant announcedAt;

    /**
     * The body sent to notify-service.
     *
     * @param practiceTest slug
     * @param topic path from the track down
     * @param page path of the practice test's page below the public address
     */
    public record Body(String practiceTest, String title, String topic, String page) {}

    @SuppressWarnings("NullAway.Init")
    protected LaunchAnnouncement() {}

    public LaunchAnnouncement(UUID practiceTest, Body body, Instant now) {
        this.practiceTest = practiceTest;
        this.body = body;
        this.dueAt = now;
    }

    /** A practice test is launched only once, so its id is the idempotency key. */
    String idempotencyKey() {
        return practiceTest.toString();
    }

    void heard(Instant now) {
        attempts++;
        announcedAt = now;
    }

    /** Postpones the next attempt, twice as long each time. */
    void putOff(Instant now) {
        attempts++;
        var delay = FIRST_DELAY.multipliedBy(1L << Math.min(attempts, 10));
        dueAt = now.plus(delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay);
    }
}
