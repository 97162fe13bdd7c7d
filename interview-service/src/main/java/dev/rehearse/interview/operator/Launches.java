package dev.rehearse.interview.operator;

import dev.rehearse.interview.launch.Announcements;
import dev.rehearse.interview.practicetest.Launcher;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Launches a practice test, and says whether notify-service has heard of it. */
@ApplicationScoped
class Launches {

    private final Launcher launcher;
    private final Announcements announcements;

    Launches(Launcher launcher, Announcements announcements) {
        this.launcher = launcher;
        this.announcements = announcements;
    }

    /** A second launch changes nothing. */
    void launch(String practiceTest) {
        launcher.launch(practiceTest, launcher.topic(practiceTest));
    }

    boolean isAnnounced(UUID practiceTest) {
        return announcements.isHeard(practiceTest);
    }
}
