package dev.rehearse.launcher.process;

import java.nio.file.Path;
import java.time.Duration;

/** Listens to failures and restarts of supervised parts. */
public interface PartListener {

    /** A part ended, or did not become ready, and will be restarted. */
    void failed(Failure failure);

    void returned(String part, Duration after);

    /**
     * The failure of a part.
     *
     * @param how such as "stopped by itself (exit code 3)"
     * @param restartIn the delay until it is restarted
     */
    record Failure(String part, String how, Path log, Duration restartIn) {}
}
