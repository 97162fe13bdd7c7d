package dev.rehearse.interview.operator;

import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.interview.launch.Announcements;
import dev.rehearse.interview.launch.LaunchPreview;
import dev.rehearse.interview.launch.LaunchPreviews;
import dev.rehearse.interview.practicetest.Launcher;
import dev.rehearse.interview.practicetest.PracticeTest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Previews and launches a practice test, and tells whether notify-service has acknowledged the launch. */
@ApplicationScoped
class Launches {

    private final Launcher launcher;
    private final Announcements announcements;
    private final LaunchPreviews previews;

    Launches(Launcher launcher, Announcements announcements, LaunchPreviews previews) {
        this.launcher = launcher;
        this.announcements = announcements;
        this.previews = previews;
    }

    /** Nothing while one of the other services is unavailable. */
    Optional<LaunchPreview> preview(PracticeTest test, Locale language) {
        try {
            return previews.of(launcher.announcement(test, launcher.topics(test.slug())), language);
        } catch (HttpProblem away) {
            return Optional.empty();
        }
    }

    /** A second launch changes nothing. */
    void launch(String practiceTest) {
        launcher.launch(practiceTest, launcher.topics(practiceTest));
    }

    boolean isAnnounced(UUID practiceTest) {
        return announcements.isHeard(practiceTest);
    }
}
