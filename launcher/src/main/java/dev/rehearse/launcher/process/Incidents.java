package dev.rehearse.launcher.process;

import java.time.Duration;

/** Hears what happens to a supervised process. */
public interface Incidents {

    void died(Program program, int exitCode);

    void returned(Program program, Duration after);

    void gaveUp(Program program);
}
