package dev.rehearse.question.author.imports;

import static dev.rehearse.question.fixture.AuthorBrowser.signedIn;
import static dev.rehearse.question.fixture.AuthoredContent.TOPIC;
import static dev.rehearse.question.fixture.AuthoredContent.author;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.rehearse.question.fixture.AuthoredTopic;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The page of an import that failed says why in its reader's language, the API in English. */
@QuarkusTest
class FailedImportTest extends AuthoredTopic {

    private static final String BROKE_OFF = "It broke off 50 times; the log of question-service says why.";

    private final UUID id = UUID.randomUUID();

    @AfterEach
    void removeImport() throws SQLException {
        execute("DELETE FROM question.topic_import WHERE id = ?", id);
    }

    private void waiting(String topic, int runs) throws SQLException {
        execute("""
                INSERT INTO question.topic_import (id, topic, format, name, author, dry_run, state, runs)
                VALUES (?, ?, 'gift', 'quiz.gift', 'ada', false, 'WAITING', ?)
                """, id, topic, runs);
    }

    private void hasFailed(String problem) {
        var address = "/api/author/imports/" + id;
        await().atMost(60, SECONDS)
                .until(() -> author().get(address).path("state").equals("failed"));
        author().get(address).then().body("problem", equalTo(problem));
    }

    private Element reason(String language) {
        var page = signedIn().header("Accept-Language", language).get("/author/imports/" + id);
        return Jsoup.parse(page.asString()).expectFirst("[role=alert] span");
    }

    @Test
    void one_that_was_interrupted_too_often_says_where_to_look() throws SQLException {
        waiting(TOPIC, 50);

        hasFailed(BROKE_OFF);

        assertThat(reason("en").outerHtml()).isEqualTo("<span lang=\"en\">" + BROKE_OFF + "</span>");
        assertThat(reason("de").outerHtml())
                .isEqualTo("<span lang=\"de\">Er brach 50 Mal ab; warum, steht im Log von question-service.</span>");
    }

    @Test
    void one_whose_topic_is_gone_names_it() throws SQLException {
        waiting("gone", 0);

        hasFailed("There is no topic \"gone\" of authors.");

        assertThat(reason("de").text()).isEqualTo("Autoren haben kein Thema „gone“ angelegt.");
    }

    @Test
    void what_the_version_before_stored_is_marked_as_english() throws SQLException {
        waiting(TOPIC, 0);
        execute(
                "UPDATE question.topic_import SET state = 'FAILED', runner = NULL, report = ? WHERE id = ?",
                BROKE_OFF,
                id);

        assertThat(reason("de").outerHtml()).isEqualTo("<span lang=\"en\">" + BROKE_OFF + "</span>");
    }
}
