package dev.rehearse.interview.grade;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** How much a replica grades at a time, and for which clients. */
@ConfigMapping(prefix = "rehearse.grading")
public interface GradingSettings {

    /**
     * How many answers one replica grades at the same time. Each grade takes one processor; the others are left to
     * interviews.
     */
    @WithDefault("1")
    @Min(value = 1, message = "is ${validatedValue}, and must be 1 at least")
    int threads();

    /**
     * How many answers may wait for a grade in one replica. Beyond it, requests get 503, and answers of interviews are
     * graded by their words alone.
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
