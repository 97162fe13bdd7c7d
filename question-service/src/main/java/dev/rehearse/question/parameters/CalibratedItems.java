package dev.rehearse.question.parameters;

import dev.rehearse.edge.database.Repository;
import dev.rehearse.question.database.Rows;
import dev.rehearse.question.database.Statement;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The stored item parameters of calibrations, one row per version of a question. */
@Repository
@ApplicationScoped
public class CalibratedItems {

    private static final String COLUMNS = """
            SELECT c.question, c.version, c.model, c.discrimination, c.thresholds, c.guessing, c.log_discrimination_sd,
                c.difficulty_sd, c.correlation, c.responses, c.stored_by, c.stored_at
            FROM question.calibrated_item c
            """;
    private static final String STORE = """
            INSERT INTO question.calibrated_item (question, version, model, discrimination, thresholds, guessing,
                log_discrimination_sd, difficulty_sd, correlation, responses, stored_by, stored_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (question, version) DO UPDATE SET (model, discrimination, thresholds, guessing,
                log_discrimination_sd, difficulty_sd, correlation, responses, stored_by, stored_at)
                = (excluded.model, excluded.discrimination, excluded.thresholds, excluded.guessing,
                excluded.log_discrimination_sd, excluded.difficulty_sd, excluded.correlation, excluded.responses,
                excluded.stored_by, excluded.stored_at)
            """;

    private final Rows rows;

    CalibratedItems(Rows rows) {
        this.rows = rows;
    }

    /** The parameters of the published questions of these topics. */
    public CalibratedParameters ofTopics(List<String> topics) {
        return CalibratedParameters.of(topics.stream().map(this::published).toList());
    }

    /** Of the published versions of a topic's questions, in the order of their ids. */
    List<CalibratedItem> published(String topic) {
        return rows.list(new Statement().add(COLUMNS).add("""
                        JOIN question.question q ON q.id = c.question AND q.version = c.version
                        WHERE q.topic = ? AND q.status = 'PUBLISHED' ORDER BY c.question
                        """, topic), CalibratedItems::item);
    }

    /** Of all versions of these questions, in the order of ids and versions. */
    List<CalibratedItem> of(List<UUID> questions) {
        return rows.list(
                new Statement()
                        .add(COLUMNS)
                        .add("WHERE c.question = ANY (?)", (Object) questions.toArray(UUID[]::new))
                        .add("ORDER BY c.question, c.version"),
                CalibratedItems::item);
    }

    /** Stores it in place of what was stored of the same version. */
    void store(CalibratedItem item) {
        var parameters = item.parameters();
        rows.change(new Statement()
                .add(
                        STORE,
                        item.question(),
                        item.version(),
                        Objects.requireNonNull(parameters.model()).name(),
                        parameters.discrimination(),
                        parameters.locations().toArray(Double[]::new),
                        parameters.guessing() == null ? 0.0 : parameters.guessing(),
                        parameters.uncertainty().logDiscrimination(),
                        parameters.uncertainty().difficulty(),
                        parameters.uncertainty().correlation(),
                        item.responses(),
                        item.storedBy(),
                        item.storedAt().atOffset(ZoneOffset.UTC)));
    }

    private static CalibratedItem item(ResultSet row) throws SQLException {
        return new CalibratedItem(
                row.getObject(1, UUID.class),
                row.getInt(2),
                Parameters.calibrated(
                        ItemModel.valueOf(row.getString(3)),
                        row.getDouble(4),
                        List.of((Double[]) row.getArray(5).getArray()),
                        row.getDouble(6),
                        new Uncertainty(row.getDouble(7), row.getDouble(8), row.getDouble(9))),
                row.getInt(10),
                row.getString(11),
                row.getObject(12, OffsetDateTime.class).toInstant());
    }
}
