package dev.rehearse.question.catalog;

import static dev.rehearse.question.fixture.AuthoredContent.open;
import static dev.rehearse.question.fixture.AuthoredContent.publish;
import static dev.rehearse.question.fixture.AuthoredContent.question;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.question.content.ImportOutcome;
import dev.rehearse.question.fixture.AuthoredTopicBesideFiles;
import dev.rehearse.question.fixture.StoredQuestions;
import dev.rehearse.testing.MutableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.xml.XmlPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When a topic changed last: by its file, and by its questions. */
@QuarkusTest
class TopicDateTest extends AuthoredTopicBesideFiles {

    private static final UUID ID = UUID.fromString("0b1f8a52-6d2f-4f0e-9a6b-3f1f6f1f0c01");
    private static final String FOLDER = "python/concurrency/dated/";
    private static final Pattern SHOWN = Pattern.compile("<time datetime=\"([0-9-]+)\">[^<]+</time>");
    private static final Pattern DATA = Pattern.compile("\"dateModified\":\"([0-9-]+)\"");

    @Inject
    MutableClock clock;

    private int imports;

    /** The next test makes it anew. */
    @AfterEach
    void removeTopic() throws SQLException {
        clock.reset();
        var stored = new StoredQuestions(database);
        stored.execute("DELETE FROM question.question WHERE topic = 'dated'");
        stored.execute("DELETE FROM question.topic WHERE slug = 'dated'");
    }

    @Test
    void a_topic_that_is_new_here_has_the_day_of_its_file() {
        makeTopic();

        assertDates("dated", "2020-01-02", "2020-01-02T00:00:00Z");
    }

    @Test
    void a_question_that_changes_later_changes_it_in_every_place() throws SQLException {
        makeTopic();
        stored("published_at = '2031-02-03T23:30:00Z'", "topic = 'dated' AND kind = 'OPEN'");

        assertDates("dated", "2031-02-03", "2031-02-03T23:30:00Z");
    }

    @Test
    void a_question_that_no_page_shows_does_not_change_it() throws SQLException {
        makeTopic();
        stored("published_at = '2031-02-03T23:30:00Z', kind = 'OUTPUT'", "topic = 'dated'");

        assertDates("dated", "2020-01-02", "2020-01-02T00:00:00Z");
    }

    @Test
    void an_import_that_changes_a_question_changes_it() {
        makeTopic();
        clock.advance(Duration.ofDays(3));
        files.replace(FOLDER + "one.md", "An answer.", "Another answer.");
        imported();

        assertDates("dated", "2026-11-25", "2026-11-25T10:00:00Z");
    }

    @Test
    void a_later_day_in_the_file_counts() {
        makeTopic();
        clock.advance(Duration.ofDays(3));
        files.replace(FOLDER + "topic.md", "2020-01-02", "2033-01-02");
        files.replace(FOLDER + "one.md", "An answer.", "Another answer.");
        imported();

        assertDates("dated", "2033-01-02", "2033-01-02T00:00:00Z");
    }

    @Test
    void the_topic_of_an_author_changes_with_what_is_published_in_it() {
        question("one", open(ID, "One", "An answer.")).statusCode(201);
        clock.advance(Duration.ofDays(2));
        publish(ID);

        assertDates("generators", "2026-11-24", "2026-11-24T10:00:00Z");
    }

    @Test
    void a_topic_that_the_version_before_adds_during_an_update_is_new_here() throws SQLException {
        new StoredQuestions(database).execute("""
                WITH added AS (
                    INSERT INTO question.topic (slug, path, section, title, description, position, updated_on)
                    VALUES ('dated', 'python/concurrency/dated', 'python/concurrency', 'Dated', 'Text.', 9, '2020-01-02'))
                INSERT INTO question.question
                    (id, slug, topic, kind, difficulty, status, position, version, content, published_at)
                VALUES (gen_random_uuid(), 'one', 'dated', 'OPEN', 'EASY', 'PUBLISHED', 1, 1,
                    '{"title": "One", "prompt": "Tell.", "answer": "So.", "minutes": 1}', now())
                """);
        version.read();

        assertDates("dated", "2020-01-02", "2020-01-02T00:00:00Z");
    }

    private void assertDates(String topic, String day, String lastmod) {
        var page =
                when().get("/topics/" + topic).then().statusCode(200).extract().asString();
        assertThat(SHOWN.matcher(page).results().map(found -> found.group(1))).containsExactly(day);
        assertThat(DATA.matcher(page).results().map(found -> found.group(1))).containsExactly(day);
        assertThat(when().get("/api/topics/" + topic).<String>path("updated")).isEqualTo(day);
        assertThat(when().get("/api/topics").<String>path("find { it.slug == '" + topic + "' }.updated"))
                .isEqualTo(day);
        assertThat(lastmod(topic)).isEqualTo(lastmod);
    }

    private static String lastmod(String topic) {
        return new XmlPath(when().get("/sitemap.xml").asString())
                .getString("urlset.url.find { it.loc.text().endsWith('/topics/" + topic + "') }.lastmod");
    }

    private void makeTopic() {
        files.write(FOLDER + "topic.md", "---\ntitle: Dated\nposition: 9\nupdated: 2020-01-02\n---\nText.\n");
        files.write(
                FOLDER + "one.md", open(UUID.randomUUID(), "One", "An answer.").replace("competency: pausing\n", ""));
        imported();
    }

    private void imported() {
        assertThat(contentImport.run(files.read(folder.resolve(String.valueOf(imports++)))))
                .isInstanceOf(ImportOutcome.Imported.class);
    }

    private void stored(String change, String where) throws SQLException {
        new StoredQuestions(database).execute("UPDATE question.question SET " + change + " WHERE " + where);
        version.read();
    }
}
