package dev.rehearse.interview.grade;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** How much grading a replica does at a time, and for whom. */
@ConfigMapping(prefix = "rehearse.grading")
public interface GradingSettings {

    /** Grades at a time in one replica. Each takes one processor; the others are left to interviews. */
    @WithDefault("1")
    @Min(value = 1, message = "is ${validatedValue}, and must be 1 at least")
    int threads();

    /**
     * Answers that may wait for their grade in one replica; more are refused with 503, those of interviews graded by
     * their words alone.
     */
    @WithDefault("200")
    @Min(value = 1, message = "is ${validatedValue}, and must be 1 at least")
    int queue();

    /** How long a request waits for its grade before it is refused with 503. */
    @WithDefault("30S")
    @DurationMin(seconds = 1, message = "is ${validatedValue}, and must be 1 s at least")
    Duration patience();

    /**
     * How long an answer of an interview waits for its turn before it is graded by its words alone, without the
     * sentence encoder.
     */
    @WithDefault("5S")
    @DurationMin(seconds = 0, message = "is ${validatedValue}, and must not be negative")
    Duration interviewPatience();

    /**
     * How many answers a client without a token may have graded by one replica in one window. A client is one IPv4
     * address or one /64 of IPv6.
     */
    @WithDefault("60")
    @Min(value = 1, message = "is ${validatedValue}, and must be 1 at least")
    int gradesPerClient();

    /** For how long that limit counts, from the first grade on. */
    @WithDefault("1M")
    @DurationMin(seconds = 1, message = "is ${validatedValue}, and must be 1 s at least")
    Duration window();
}
