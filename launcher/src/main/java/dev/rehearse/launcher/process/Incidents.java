package dev.rehearse.launcher.process;

import java.nio.file.Path;
import java.time.Duration;

/** Hears what happens to a part of the product that is supervised. */
public interface Incidents {

    /** A part ended, or did not become ready, and is started again after a while. */
    void failed(Failure failure);

    void returned(String part, Duration after);

    /**
     * What happened to a part.
     *
     * @param how as "stopped by itself (exit code 3)"
     * @param restartIn when it is started again
     */
    record Failure(String part, String how, Path log, Duration restartIn) {}
}
