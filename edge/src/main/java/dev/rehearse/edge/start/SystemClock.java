package dev.rehearse.edge.start;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/**
 * The one place that reads the system clock. It counts microseconds, as PostgreSQL stores them, so that a time is the same before
 * and after it was stored. Tests bring a clock of their own.
 */
class SystemClock {

    @Produces
    @Singleton
    @DefaultBean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), ChronoUnit.MICROS.getDuration());
    }
}
