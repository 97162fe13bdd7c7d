package dev.rehearse.question.author.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rehearse.content.finding.Message;
import dev.rehearse.edge.database.Repository;
import dev.rehearse.question.author.imports.StoredImport.State;
import dev.rehearse.question.database.Rows;
import dev.rehearse.question.database.Statement;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The imports that go on behind their requests, on which all replicas agree. */
@Repository
@ApplicationScoped
class StoredImports {

    /** Of an author, besides those that are not over. */
    private static final int MOST_KEPT = 5;

    private static final String COLUMNS =
            "id, topic, format, name, dry_run, state, bytes, bytes_read, questions, processed, report";

    private final Rows rows;
    private final ObjectMapper json;

    StoredImports(Rows rows, ObjectMapper json) {
        this.rows = rows;
        this.json = json;
    }

    /** An import whose file is about to be received. Removes old ones, and those whose files did not arrive. */
    UUID begin(String author) {
        rows.change(new Statement().add("""
                DELETE FROM question.topic_import i
                WHERE created_at < now() - interval '1 day'
                    OR state = 'RECEIVING' AND heard_at < now() - interval '10 minutes'
                    OR author = ? AND state IN ('FINISHED', 'REFUSED', 'FAILED') AND id NOT IN (
                        SELECT id FROM question.topic_import WHERE author = i.author ORDER BY created_at DESC LIMIT ?)
                """, author, MOST_KEPT));
        var id = UUID.randomUUID();
        rows.change(new Statement().add("""
                INSERT INTO question.topic_import (id, topic, format, name, author, dry_run, state)
                VALUES (?, '', '', '', ?, true, 'RECEIVING')
                """, id, author));
        return id;
    }

    /** The file is there. */
    void receive(UUID id, String topic, UploadedFile file, boolean isDry) {
        rows.change(new Statement().add("""
                UPDATE question.topic_import SET topic = ?, format = ?, name = ?, dry_run = ?, state = 'WAITING'
                WHERE id = ?
                """, topic, file.format(), file.name(), isDry, id));
    }

    void remove(UUID id) {
        rows.change(new Statement().add("DELETE FROM question.topic_import WHERE id = ?", id));
    }

    /** Makes what a dry run has shown, once: an import that is no dry run, or not over, stays as it is. */
    void make(UUID id) {
        rows.change(new Statement().add("""
                UPDATE question.topic_import
                SET state = 'WAITING', dry_run = false, report = NULL, runs = 0, bytes_read = 0, questions = 0,
                    processed = 0
                WHERE id = ? AND dry_run AND state = 'FINISHED'
                """, id));
    }

    Optional<StoredImport> byId(UUID id) {
        var statement = new Statement().add("SELECT " + COLUMNS + " FROM question.topic_import WHERE id = ?", id);
        return rows.list(statement, this::read).stream().findFirst();
    }

    private StoredImport read(ResultSet row) throws SQLException {
        var state = State.valueOf(row.getString(6));
        var report = row.getString(11);
        var failure = state == State.FAILED ? failure(report) : null;
        return new StoredImport(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getBoolean(5),
                state,
                row.getLong(7),
                row.getLong(8),
                row.getInt(9),
                row.getInt(10),
                failure == null ? null : failure.in(Locale.ENGLISH),
                failure,
                report == null || failure != null ? null : parsed(report));
    }

    /** A failure that the version before has stored is a text in English alone. */
    private Message failure(String report) {
        try {
            return json.readValue(report, Message.Written.class);
        } catch (JsonProcessingException e) {
            return Message.english(report);
        }
    }

    private TopicImportView parsed(String report) {
        try {
            return json.readValue(report, StoredReport.class).view();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored report is no report", e);
        }
    }

    String written(TopicImportView view) {
        return json(StoredReport.of(view));
    }

    String written(Message.Written failure) {
        return json(failure);
    }

    private String json(Object report) {
        try {
            return json.writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A report can be written", e);
        }
    }
}
