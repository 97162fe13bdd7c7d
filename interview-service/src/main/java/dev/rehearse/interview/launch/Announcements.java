package dev.rehearse.interview.launch;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The stored announcements. */
@ApplicationScoped
public class Announcements implements PanacheRepositoryBase<LaunchAnnouncement, UUID> {

    /** In a transaction of its own, so that no database connection is held while notify-service is called. */
    @Transactional
    List<LaunchAnnouncement> due(Instant now) {
        return list("announcedAt is null and dueAt <= ?1 order by dueAt", now);
    }

    /** Whether notify-service has acknowledged the launch. */
    @Transactional
    public boolean isHeard(UUID practiceTest) {
        return count("practiceTest = ?1 and announcedAt is not null", practiceTest) > 0;
    }

    @Transactional
    void heard(UUID practiceTest, Instant now) {
        findById(practiceTest).heard(now);
    }

    @Transactional
    void putOff(UUID practiceTest, Instant now) {
        findById(practiceTest).putOff(now);
    }
}
