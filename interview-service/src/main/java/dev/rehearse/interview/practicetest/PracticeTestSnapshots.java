package dev.rehearse.interview.practicetest;

import dev.rehearse.edge.database.Repository;
import dev.rehearse.interview.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Reads practice tests for starting interviews, each by one plain statement. */
@Repository
@ApplicationScoped
public class PracticeTestSnapshots {

    private static final String TAKEN = """
            SELECT id, slug, title, description, topic, status, CAST(settings AS text)
            FROM interview.practice_test WHERE slug = ?
            """;
    private static final String LAUNCHED = TAKEN + " AND status = 'LAUNCHED'";

    private final Database database;

    PracticeTestSnapshots(Database database) {
        this.database = database;
    }

    /** Returns the launched practice test; throws {@link NoSuchPracticeTest}. */
    public PracticeTestSnapshot launched(String slug) {
        return one(LAUNCHED, slug);
    }

    /** Returns the practice test, whatever its status; throws {@link NoSuchPracticeTest}. */
    public PracticeTestSnapshot taken(String slug) {
        return one(TAKEN, slug);
    }

    private PracticeTestSnapshot one(String sql, String slug) {
        return database.on(statements -> statements.query(PracticeTestSnapshots::read, sql, List.of(slug))).stream()
                .findFirst()
                .orElseThrow(() -> new NoSuchPracticeTest(slug));
    }

    private static PracticeTestSnapshot read(ResultSet row) throws SQLException {
        var settings = PracticeTestRows.settings(row.getString(7));
        return new PracticeTestSnapshot(row.getObject(1, UUID.class), PracticeTestRows.view(row, settings), settings);
    }
}
