package dev.rehearse.question;

import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** Questions on threads that a test writes into the database. */
final class StoredQuestions {

    private final DataSource database;

    StoredQuestions(DataSource database) {
        this.database = database;
    }

    /** An open question. */
    UUID open(String slug, String title, String answer) throws SQLException {
        return insert(slug, "OPEN", """
                {"title": "%s", "prompt": "Tell.", "answer": "%s", "tags": ["%s"], "minutes": 5,
                 "hints": ["hidden hint"], "inOneSentence": "hidden sentence",
                 "rubric": [{"id": "p", "claim": "hidden claim", "weight": 1, "required": true}],
                 "measurement": {"pilot": false, "partialCredit": false, "competency": {"id": "locks", "title": "Locks & co"}}}
                """.formatted(title, answer, slug));
    }

    UUID closed(String slug, String prompt) throws SQLException {
        return insert(slug, "SINGLE_CHOICE", """
                {"prompt": "%s", "answer": "hidden explanation", "minutes": 1,
                 "options": [{"key": "a", "text": "hidden option", "correct": true, "rationale": "hidden rationale"}]}
                """.formatted(prompt));
    }

    private UUID insert(String slug, String kind, String content) throws SQLException {
        var id = UUID.randomUUID();
        execute("""
                INSERT INTO question.question
                    (id, slug, topic, kind, difficulty, status, position, version, content, published_at)
                VALUES ('%s', '%s', 'threads', '%s', 'HARD', 'PUBLISHED', 1, 1, '%s', now())
                """.formatted(id, slug, kind, content.replace("'", "''")));
        return id;
    }

    void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    void removeAll() throws SQLException {
        execute("DELETE FROM question.question WHERE topic = 'threads'");
    }
}
