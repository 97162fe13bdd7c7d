package dev.rehearse.question;

import static dev.rehearse.question.AuthoredContent.topic;
import static org.hamcrest.Matchers.equalTo;

import dev.rehearse.question.page.CatalogVersion;
import dev.rehearse.testing.Postgres;
import io.quarkus.test.common.WithTestResource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

/** Fixture: a topic on generators that an author made, without questions. */
@WithTestResource(Postgres.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class AuthoredTopic {

    @Inject
    DataSource database;

    @Inject
    CatalogVersion version;

    @BeforeEach
    void make() throws SQLException {
        AuthoredContent.removeAll(database);
        topic("generators").statusCode(201).body("path", equalTo("python/concurrency/generators"));
        version.read();
    }

    @AfterEach
    void remove() throws SQLException {
        AuthoredContent.removeAll(database);
        version.read();
    }
}
