package dev.rehearse.question.catalog;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.testing.Postgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Markdown is rendered by the import and stored; a page only reads it. */
@QuarkusTest
@WithTestResource(Postgres.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RenderedOnceTest {

    @Inject
    DataSource database;

    @Inject
    RenderedCatalog rendered;

    @Test
    void the_import_stored_the_html_of_every_text() throws SQLException {
        // Two descriptions of topics, two texts of each open question, a prompt, an explanation and options of each
        // item.
        assertThat(number("SELECT count(*) FROM question.rendered_text")).isGreaterThan(10);
        assertThat(number("SELECT count(*) FROM question.rendered_text WHERE html LIKE '%A library.%'"))
                .isEqualTo(1);
    }

    @Test
    void a_second_import_renders_nothing_again_and_what_is_not_needed_is_removed() throws SQLException {
        execute("UPDATE question.rendered_text SET html = '<p>kept</p>' WHERE html LIKE '%thread%'");
        execute("INSERT INTO question.rendered_text VALUES (repeat('0', 64), 'old')");
        long kept = number("SELECT count(*) FROM question.rendered_text WHERE html = '<p>kept</p>'");

        rendered.update();

        assertThat(kept).isPositive();
        assertThat(number("SELECT count(*) FROM question.rendered_text WHERE html = '<p>kept</p>'"))
                .isEqualTo(kept);
        assertThat(number("SELECT count(*) FROM question.rendered_text WHERE html = 'old'"))
                .isZero();
    }

    @Test
    void texts_are_looked_at_again_only_when_something_has_changed() throws SQLException {
        rendered.update();
        assertThat(rendered.update()).isFalse();

        execute("UPDATE question.topic SET description = 'Another text.' WHERE slug = 'asyncio'");

        assertThat(rendered.update()).isTrue();
        assertThat(number("SELECT count(*) FROM question.rendered_text WHERE html LIKE '%Another text.%'"))
                .isEqualTo(1);
        assertThat(rendered.update()).isFalse();
    }

    @Test
    void a_text_that_is_not_stored_is_shown_all_the_same() throws SQLException {
        execute("DELETE FROM question.rendered_text");

        when().get("/topics/asyncio").then().statusCode(200);
        rendered.update();

        assertThat(number("SELECT count(*) FROM question.rendered_text")).isGreaterThan(10);
    }

    private long number(String query) throws SQLException {
        try (var connection = database.getConnection();
                var result = connection.createStatement().executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }

    private void execute(String change) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(change);
        }
    }
}
