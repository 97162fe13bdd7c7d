package dev.rehearse.interview.interview;

import static dev.rehearse.interview.interview.TurnRows.instant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.rehearse.edge.database.Repository;
import dev.rehearse.interview.interview.Interview.End;
import dev.rehearse.interview.interview.Interviews.Beginning;
import dev.rehearse.interview.pool.Kind;
import dev.rehearse.interview.practicetest.Mode;
import dev.rehearse.interview.practicetest.PracticeTestView;
import dev.rehearse.interview.practicetest.Settings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Interviews as rows of the database. */
@Repository
final class InterviewRows {

    private static final String SELECT = """
            SELECT i.id, p.slug, p.title, p.description, p.topic, p.status, i.item_pool, CAST(i.settings AS text), i.mode,
                   i.kinds, i.items, i.seen, i.shuffled, i.scored, i.seed, i.started_at, i.ended_at, i.end_reason, now()
            FROM interview.interview i JOIN interview.practice_test p ON p.id = i.practice_test
            """;
    /** Three queries, each with what it is found by: the interview, its turns, its grades. */
    static final String BY_SECRET = by("secret_hash");

    static final String BY_SHARE = by("shared_hash");

    static final String BY_ID = by("id");

    static final String INSERT = """
            INSERT INTO interview.interview (id, secret_hash, practice_test, item_pool, settings, seed, started_at,
                                             mode, kinds, items, seen, shuffled, scored)
            VALUES (?, ?, ?, ?, CAST(? AS jsonb), ?, now(), ?, ?, CAST(? AS uuid[]), ?, ?, ?)
            """;

    private static final JsonMapper JSON = new JsonMapper();

    /** Interviews of one practice test have the same settings, which are read once. */
    private static final LoadingCache<String, Settings> SETTINGS =
            Caffeine.newBuilder().maximumSize(500).build(InterviewRows::settings);

    private InterviewRows() {}

    private static String by(String column) {
        return SELECT + "WHERE i." + column + " = ?; "
                + TurnRows.of("SELECT id FROM interview.interview WHERE " + column + " = ?");
    }

    /** An interview without what was said in it. */
    record Read(Interview interview, Instant now) {}

    static Read read(ResultSet row) throws SQLException {
        var settings = SETTINGS.get(row.getString(8));
        var interview = new Interview(
                row.getObject(1, UUID.class),
                test(row, settings),
                row.getObject(7, UUID.class),
                settings,
                plan(row),
                row.getLong(15),
                instant(row, 16),
                end(row));
        return new Read(interview, instant(row, 19));
    }

    private static PracticeTestView test(ResultSet row, Settings settings) throws SQLException {
        var slug = row.getString(2);
        return new PracticeTestView(
                slug,
                row.getString(3),
                row.getString(4),
                row.getString(5),
                settings.rules().topics(row.getString(5)),
                row.getString(6).toLowerCase(Locale.ROOT),
                settings.minimumLength(),
                settings.maximumLength(),
                settings.timeLimitSeconds() / PracticeTestView.SECONDS_PER_MINUTE,
                PracticeTestView.page(slug),
                settings.rules().modes());
    }

    private static Plan plan(ResultSet row) throws SQLException {
        var kinds = (String[]) row.getArray(10).getArray();
        var items = row.getArray(11);
        return new Plan(
                Mode.valueOf(row.getString(9)),
                Arrays.stream(kinds).flatMap(word -> Kind.of(word).stream()).toList(),
                items == null ? List.of() : List.of((UUID[]) items.getArray()),
                List.of((UUID[]) row.getArray(12).getArray()),
                row.getBoolean(13),
                row.getBoolean(14));
    }

    private static @Nullable End end(ResultSet row) throws SQLException {
        var reason = row.getString(18);
        return reason == null ? null : new End(EndReason.valueOf(reason), instant(row, 17));
    }

    static List<@Nullable Object> parameters(Beginning beginning) {
        var interview = beginning.interview();
        var plan = interview.plan();
        return Arrays.asList(
                interview.id(),
                beginning.secret().hash(),
                beginning.practiceTest(),
                interview.itemPool(),
                written(interview.settings()),
                interview.seed(),
                plan.mode().name(),
                plan.kinds().stream().map(Kind::word).toArray(String[]::new),
                plan.items().isEmpty() ? null : plan.items().toArray(UUID[]::new),
                plan.seen().toArray(UUID[]::new),
                plan.shuffled(),
                plan.scored());
    }

    private static Settings settings(String json) {
        try {
            return JSON.readValue(json, Settings.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored settings can be read", e);
        }
    }

    private static String written(Settings settings) {
        try {
            return JSON.writeValueAsString(settings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("settings can be written", e);
        }
    }
}
