package dev.rehearse.question.catalog;

import dev.rehearse.edge.database.Repository;
import dev.rehearse.question.database.Rows;
import dev.rehearse.question.database.Statement;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The questions that others are to be read before or after, and the neighbors of a question in its topic. */
@Repository
@ApplicationScoped
public class RelatedQuestions {

    private final Rows rows;

    RelatedQuestions(Rows rows) {
        this.rows = rows;
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
        return rows.list(statement, RelatedQuestions::question).stream()
                .collect(Collectors.toMap(RelatedQuestion::id, Function.identity()));
    }

    /** The one before a question in the order of its topic's page. */
    public Optional<RelatedQuestion> before(UUID question) {
        return beside(question, "<", "DESC");
    }

    /** The one after a question in the order of its topic's page. */
    public Optional<RelatedQuestion> after(UUID question) {
        return beside(question, ">", "ASC");
    }

    private Optional<RelatedQuestion> beside(UUID question, String comparison, String order) {
        var statement = new Statement().add("""
                SELECT n.id, n.topic, n.slug, coalesce(n.content ->> 'title', n.slug)
                FROM question.question q JOIN question.question n
                    ON n.topic = q.topic AND (n.position, n.slug) %1$s (q.position, q.slug)
                WHERE q.id = ? AND n.status = 'PUBLISHED' AND n.kind = 'OPEN'
                ORDER BY n.position %2$s, n.slug %2$s LIMIT 1
                """.formatted(comparison, order), question);
        return rows.list(statement, RelatedQuestions::question).stream().findFirst();
    }

    private static RelatedQuestion question(ResultSet row) throws SQLException {
        var topic = row.getString(2);
        return new RelatedQuestion(
                row.getObject(1, UUID.class), topic, row.getString(4), QuestionView.page(topic, row.getString(3)));
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
