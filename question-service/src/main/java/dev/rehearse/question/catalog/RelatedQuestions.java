package dev.rehearse.question.catalog;

import dev.rehearse.edge.database.Repository;
import dev.rehearse.question.database.Rows;
import dev.rehearse.question.database.Statement;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The questions that others are to be read before or after. */
@Repository
@ApplicationScoped
public class RelatedQuestions {

    private final Rows rows;
    private final LongTopics longTopics;

    RelatedQuestions(Rows rows, LongTopics longTopics) {
        this.rows = rows;
        this.longTopics = longTopics;
    }

    /** Those that can be read, by their ids. */
    Map<UUID, RelatedQuestion> byIds(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var statement = new Statement().add("""
                SELECT q.id, q.topic, q.slug, coalesce(q.content ->> 'title', q.slug)
                FROM question.question q JOIN question.topic t ON t.slug = q.topic AND NOT t.retired
                WHERE q.status = 'PUBLISHED' AND q.kind = 'OPEN' AND q.id = ANY (?)
                """, (Object) ids.toArray(UUID[]::new));
        return rows
                .list(
                        statement,
                        row -> new Row(
                                row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getString(4)))
                .stream()
                .collect(Collectors.toMap(Row::id, this::related));
    }

    private record Row(UUID id, String topic, String slug, String title) {}

    private RelatedQuestion related(Row row) {
        var page = QuestionView.page(row.topic(), row.slug(), longTopics.contains(row.topic()));
        return new RelatedQuestion(row.id(), row.topic(), row.title(), page);
    }

    /** Whether one who reads these questions has to read the question before, by way of others or at once. */
    public boolean need(List<UUID> prerequisites, UUID question) {
        var statement = new Statement().add("""
                WITH RECURSIVE needed (id) AS (
                    SELECT unnest(CAST(? AS uuid[]))
                    UNION
                    SELECT CAST(further.id AS uuid)
                    FROM needed JOIN question.question q ON q.id = needed.id AND q.status = 'PUBLISHED'
                        CROSS JOIN jsonb_array_elements_text(q.content -> 'prerequisites') AS further (id))
                SELECT 1 FROM needed WHERE id = ?
                """, prerequisites.toArray(UUID[]::new), question);
        return !rows.list(statement, row -> true).isEmpty();
    }

    /** Whether there is a question of this id that is served, of any kind. */
    public boolean hasServed(UUID id) {
        var statement =
                new Statement().add("SELECT 1 FROM question.question WHERE id = ? AND status = 'PUBLISHED'", id);
        return !rows.list(statement, row -> true).isEmpty();
    }
}
