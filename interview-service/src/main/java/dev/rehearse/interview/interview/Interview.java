package dev.rehearse.interview.interview;

import dev.rehearse.interview.practicetest.Mode;
import dev.rehearse.interview.practicetest.PracticeTestView;
import dev.rehearse.interview.practicetest.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A candidate's interview: its settings at the start, and how it ended. What happened in between is its turns; ability,
 * progress and report are derived from them.
 *
 * @param itemPool id of the pool, whose items are shared in memory
 * @param settings of the practice test when the interview started
 * @param seed breaks ties, and shuffles the options
 * @param end absent while it is in progress
 */
public record Interview(
        UUID id,
        PracticeTestView practiceTest,
        UUID itemPool,
        Settings settings,
        Plan plan,
        long seed,
        Instant startedAt,
        @Nullable End end) {

    /** How long an untimed interview stays open. */
    private static final Duration UNTIMED = Duration.ofDays(7);

    /** How an interview ended. */
    public record End(EndReason reason, Instant at) {}

    public boolean isTimed() {
        return plan.mode() == Mode.INTERVIEW;
    }

    /** When its time is up. */
    public Instant deadline() {
        return startedAt.plus(isTimed() ? Duration.ofSeconds(settings.timeLimitSeconds()) : UNTIMED);
    }

    public boolean isTimeUp(Instant now) {
        return !now.isBefore(deadline());
    }

    /** The remaining time, at most the whole time limit. */
    public Duration timeLeft(Instant now) {
        return Duration.between(notBeforeStart(now), deadline());
    }

    /** If the clock was set back, no time has passed rather than negative time. */
    public Instant notBeforeStart(Instant now) {
        return now.isBefore(startedAt) ? startedAt : now;
    }

    /** The same interview, started at this time. */
    Interview startedAt(Instant start) {
        return new Interview(id, practiceTest, itemPool, settings, plan, seed, start, end);
    }

    /** The same interview, with what its practice test is called now. */
    Interview withPracticeTest(PracticeTestView current) {
        return new Interview(id, current, itemPool, settings, plan, seed, startedAt, end);
    }

    public Interview ended(@Nullable End newEnd) {
        return new Interview(id, practiceTest, itemPool, settings, plan, seed, startedAt, newEnd);
    }
}
