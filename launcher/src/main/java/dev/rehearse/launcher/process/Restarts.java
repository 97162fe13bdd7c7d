package dev.rehearse.launcher.process;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** Allows a few restarts in a row and then no more: a process that dies each time has to be looked at. */
final class Restarts {

    static final int MOST = 3;
    static final Duration WINDOW = Duration.ofSeconds(60);

    private final Deque<Instant> recent = new ArrayDeque<>();

    /** Counts one restart, when there may be one. */
    boolean allow(Instant now) {
        recent.removeIf(restart -> restart.isBefore(now.minus(WINDOW)));
        if (recent.size() >= MOST) {
            return false;
        }
        recent.add(now);
        return true;
    }
}
