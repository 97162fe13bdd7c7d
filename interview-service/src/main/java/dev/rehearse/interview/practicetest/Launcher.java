package dev.rehearse.interview.practicetest;

import dev.rehearse.interview.launch.Announcements;
import dev.rehearse.interview.launch.LaunchAnnouncement;
import dev.rehearse.interview.pool.CurrentPools;
import dev.rehearse.interview.pool.Topic;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Launches a practice test: one transaction opens it to candidates and stores the announcement to notify-service. */
@ApplicationScoped
public class Launcher {

    private final PracticeTests practiceTests;
    private final Announcements announcements;
    private final CurrentPools pools;
    private final Clock clock;

    Launcher(PracticeTests practiceTests, Announcements announcements, CurrentPools pools, Clock clock) {
        this.practiceTests = practiceTests;
        this.announcements = announcements;
        this.pools = pools;
        this.clock = clock;
    }

    /** Done before the transaction begins, so that no lock and no connection waits for another service. */
    public List<Topic> topics(String slug) {
        var test = QuarkusTransaction.requiringNew()
                .call(() -> practiceTests.bySlug(slug).orElseThrow(() -> new NoSuchPracticeTest(slug)));
        return pools.topics(test.pool());
    }

    /** Returns the launched test; a second launch changes nothing. */
    @Transactional
    public PracticeTestView launch(String slug, List<Topic> topics) {
        practiceTests.lockForChange();
        var test = practiceTests.bySlugForChange(slug).orElseThrow(() -> new NoSuchPracticeTest(slug));
        checkTopicIsFree(test);
        if (test.launch(clock.instant())) {
            announcements.persist(new LaunchAnnouncement(test.id(), announcement(test, topics), clock.instant()));
        }
        return PracticeTestView.of(test);
    }

    private void checkTopicIsFree(PracticeTest test) {
        practiceTests
                .launchedBeside(test.topic())
                .filter(launched -> !launched.id().equals(test.id()))
                .ifPresent(other -> {
                    throw new TopicTaken(test.topic(), other.slug());
                });
    }

    /**
     * The announcement to notify-service. It reaches those who signed up for the topic, or for the track or section
     * that a test over several topics belongs to.
     */
    public LaunchAnnouncement.Body announcement(PracticeTest test, List<Topic> topics) {
        var path = topics.stream()
                .filter(topic -> topic.slug().equals(test.topic()))
                .map(Topic::path)
                .findFirst()
                .orElse(test.topic());
        return new LaunchAnnouncement.Body(test.slug(), test.title(), path, PracticeTestView.page(test));
    }
}
