package dev.rehearse.launcher.terminal;

import java.time.Duration;
import java.util.Locale;

/** Measures how long a step took, with the monotonic clock. */
public record Stopwatch(long startNanos) {

    public static Stopwatch start() {
        return new Stopwatch(System.nanoTime());
    }

    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - startNanos);
    }

    /** Like {@code 5.3 s}. */
    public static String inSeconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }

    @Override
    public String toString() {
        return inSeconds(elapsed());
    }
}
