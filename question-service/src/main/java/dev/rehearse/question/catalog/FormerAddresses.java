package dev.rehearse.question.catalog;

import dev.rehearse.edge.database.Repository;
import dev.rehearse.question.database.Rows;
import dev.rehearse.question.database.Statement;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What had another address before, if it can be read now. An address that something has now is not a former one. */
@Repository
@ApplicationScoped
public class FormerAddresses {

    private static final String UNLESS_TAKEN = """
         NOT EXISTS (SELECT FROM question.question n
             WHERE n.topic = f.topic AND n.slug = f.slug AND n.status = 'PUBLISHED' AND n.kind = 'OPEN')
        """;

    private final Rows rows;

    FormerAddresses(Rows rows) {
        this.rows = rows;
    }

    /** A question by its topic and its name there. */
    record Place(String topic, String question) {}

    /** The slug of the topic that had this one. */
    Optional<String> topic(String slug) {
        return slug(new Statement().add("""
                SELECT t.slug FROM question.topic t
                WHERE NOT t.retired AND jsonb_exists(t.former_slugs, ?)
                    AND NOT EXISTS (SELECT FROM question.topic n WHERE n.slug = ? AND NOT n.retired)
                ORDER BY t.slug LIMIT 1
                """, slug, slug));
    }

    /** The slug of the track that had this one. */
    Optional<String> track(String slug) {
        return slug(new Statement().add("""
                SELECT s.track FROM question.topic t JOIN question.section s ON s.path = t.section
                    JOIN question.track k ON k.slug = s.track
                WHERE NOT t.retired AND jsonb_exists(k.former_slugs, ?)
                    AND NOT EXISTS (SELECT FROM question.topic n JOIN question.section p ON p.path = n.section
                        WHERE p.track = ? AND NOT n.retired)
                ORDER BY s.track LIMIT 1
                """, slug, slug));
    }

    private Optional<String> slug(Statement statement) {
        return rows.list(statement, row -> row.getString(1)).stream().findFirst();
    }

    /** Where the question is that was at this place. */
    Optional<Place> question(String topic, String slug) {
        var statement = new Statement().add("""
                SELECT q.topic, q.slug FROM question.former_address f
                    JOIN question.question q ON q.id = f.question AND q.status = 'PUBLISHED' AND q.kind = 'OPEN'
                WHERE f.topic = ? AND f.slug = ? AND\
                """, topic, slug).add(UNLESS_TAKEN);
        return rows.list(statement, row -> new Place(row.getString(1), row.getString(2))).stream()
                .findFirst();
    }

    /** The question itself that is at this place now. */
    Optional<Place> current(String topic, String slug) {
        var statement = new Statement().add("""
                SELECT q.topic, q.slug FROM question.question q
                WHERE q.topic = ? AND q.slug = ? AND q.status = 'PUBLISHED' AND q.kind = 'OPEN'
                """, topic, slug);
        return rows.list(statement, row -> new Place(row.getString(1), row.getString(2))).stream()
                .findFirst();
    }

    /** The slugs that some questions of a topic had in it, by question. */
    public Map<UUID, List<String>> within(String topic, List<UUID> questions) {
        var statement = new Statement()
                .add("SELECT f.question, f.slug FROM question.former_address f WHERE f.topic = ?", topic)
                .add(" AND f.question = ANY (?) AND", (Object) questions.toArray(UUID[]::new))
                .add(UNLESS_TAKEN)
                .add("ORDER BY f.slug");
        return rows.list(statement, row -> Map.entry(row.getObject(1, UUID.class), row.getString(2))).stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
