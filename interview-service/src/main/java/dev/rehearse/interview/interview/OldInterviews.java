package dev.rehearse.interview.interview;

import dev.rehearse.edge.database.Repository;
import dev.rehearse.interview.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Removes expired interviews. Interviews that another replica is removing are skipped. */
@Repository
@ApplicationScoped
public class OldInterviews {

    private final Database database;
    private final RecentInterviews recent;

    OldInterviews(Database database, RecentInterviews recent) {
        this.database = database;
        this.recent = recent;
    }

    /** Removes interviews whose time ran out this long ago, at most this many; returns how many were removed. */
    public int removeUnfinished(Duration age, int most) {
        return remove("""
                ended_at IS NULL AND started_at < now() - ? * interval '1 second'
                AND started_at + CASE mode WHEN 'QUIZ' THEN interval '7 days'
                        ELSE CAST(settings ->> 'timeLimitSeconds' AS bigint) * interval '1 second' END
                    < now() - ? * interval '1 second'
                """, List.of(age.toSeconds(), age.toSeconds(), most));
    }

    /** As {@link #removeUnfinished}, for those that ended otherwise. */
    public int removeFinished(Duration age, int most) {
        return remove("ended_at < now() - ? * interval '1 second'", List.of(age.toSeconds(), most));
    }

    private int remove(String condition, List<Object> parameters) {
        var removed = database.on(statements -> statements.query(
                row -> row.getObject(1, UUID.class),
                Removal.of(condition + " LIMIT ? FOR UPDATE SKIP LOCKED"),
                parameters));
        recent.forget(removed);
        return removed.size();
    }
}
