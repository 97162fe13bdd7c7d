package dev.rehearse.interview.practicetest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.rehearse.edge.database.Repository;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;

/** Reads practice tests and settings from columns of rows. */
@Repository
public final class PracticeTestRows {

    private static final JsonMapper JSON = new JsonMapper();

    /** Interviews of one practice test have the same settings, which are parsed once. */
    private static final LoadingCache<String, Settings> SETTINGS =
            Caffeine.newBuilder().maximumSize(500).build(PracticeTestRows::parsed);

    private PracticeTestRows() {}

    /** The columns from the second on: slug, title, description, topic, status. */
    public static PracticeTestView view(ResultSet row, Settings settings) throws SQLException {
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

    /** Reads settings as they are stored. */
    public static Settings settings(String json) {
        return SETTINGS.get(json);
    }

    private static Settings parsed(String json) {
        try {
            return JSON.readValue(json, Settings.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored settings can be read", e);
        }
    }

    /** Writes settings as they are stored. */
    public static String written(Settings settings) {
        try {
            return JSON.writeValueAsString(settings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("settings can be written", e);
        }
    }
}
