package dev.rehearse.interview.conduct;

import dev.rehearse.interview.pool.PooledItems;
import dev.rehearse.interview.practicetest.PracticeTest;
import dev.rehearse.interview.practicetest.Settings;
import dev.rehearse.interview.report.EndReason;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A candidate's interview: what it began with, and how it ended. What happened between is its answers; ability, progress
 * and report are derived from them.
 */
@Entity
public class Interview {

    @Id
    UUID id;

    @Column(name = "secret_hash")
    byte[] secretHash;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "practice_test")
    PracticeTest practiceTest;

    /** Id of the pool. Its items can be many, so they are shared in memory and not mapped. */
    @Column(name = "item_pool")
    UUID itemPool;

    @JdbcTypeCode(SqlTypes.JSON)
    Settings settings;

    long seed;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "ended_at")
    @Nullable
    Instant endedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "end_reason")
    @Nullable
    EndReason endReason;

    @SuppressWarnings("NullAway.Init")
    protected Interview() {}

    @SuppressWarnings("NullAway.Init")
    Interview(Secret secret, PracticeTest practiceTest, PooledItems items, long seed) {
        this.id = UUID.randomUUID();
        this.secretHash = secret.hash();
        this.practiceTest = practiceTest;
        this.itemPool = items.pool();
        this.settings = practiceTest.settings();
        this.seed = seed;
    }

    /** Begins it; from then on its time runs. */
    void start(Instant now) {
        startedAt = now;
    }

    void end(EndReason reason, Instant now) {
        if (endedAt != null) {
            throw new IllegalStateException("interview " + id + " is over already");
        }
        endedAt = notBeforeStart(now);
        endReason = reason;
    }

    Instant deadline() {
        return startedAt.plus(timeLimit());
    }

    private Duration timeLimit() {
        return Duration.ofSeconds(settings.timeLimitSeconds());
    }

    boolean isTimeUp(Instant now) {
        return !now.isBefore(deadline());
    }

    /** The rest of its time, all of it at most. */
    Duration timeLeft(Instant now) {
        return Duration.between(notBeforeStart(now), deadline());
    }

    /** A clock that was set back does not make the time that has passed negative. */
    private Instant notBeforeStart(Instant now) {
        return now.isBefore(startedAt) ? startedAt : now;
    }

    public PracticeTest practiceTest() {
        return practiceTest;
    }

    public Settings settings() {
        return settings;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public long seed() {
        return seed;
    }
}
