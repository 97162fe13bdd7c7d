package dev.rehearse.question.catalog;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.rehearse.content.folder.ContentFolder;
import dev.rehearse.question.content.ContentImport;
import dev.rehearse.question.content.ImportOutcome;
import dev.rehearse.question.fixture.FolderOfFiles;
import dev.rehearse.question.fixture.StoredQuestions;
import dev.rehearse.testing.Postgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What has another address now is found by the old one. */
@QuarkusTest
@WithTestResource(Postgres.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class FormerAddressTest {

    private static final String SECTION = "python/concurrency/";
    private static final String QUESTIONS = SECTION + "asyncio/questions/";

    @Inject
    ContentImport contentImport;

    @Inject
    DataSource database;

    @TempDir
    Path root;

    private final FolderOfFiles folder = FolderOfFiles.original();
    private int imports;

    @AfterEach
    void restore() throws SQLException {
        contentImport.run(ContentFolder.read(FolderOfFiles.ORIGINAL));
        new StoredQuestions(database).execute("TRUNCATE question.former_address");
    }

    @Test
    void a_topic_is_found_by_each_slug_that_it_had_with_the_query() {
        rename("asyncio", "async", "[asyncio, aio]");

        moved("/topics/asyncio", "/topics/async");
        moved("/topics/aio?page=1", "/topics/async?page=1");
        moved("/topics/aio?x=%20a%26b&page=2", "/topics/async?x=%20a%26b&page=2");
        moved("/topics/asyncio?question=await", "/topics/async?question=await#await");
        moved("/topics/asyncio/await", "/topics/async/await");
        moved("/topics/aio/await?x=%20a", "/topics/async/await?x=%20a");
        when().get("/topics/aio/nope").then().statusCode(404);
        moved("/api/topics/asyncio?x=y", "/api/topics/async?x=y");
        when().get("/api/topics/asyncio").then().statusCode(200).body("slug", equalTo("async"));
        when().get("/topics/async").then().statusCode(200).body(containsString("/topics/async\">"));
    }

    @Test
    void a_page_that_was_kept_hides_no_redirect_and_is_kept_no_less_than_before() throws SQLException {
        when().get("/topics/asyncio").then().statusCode(200);
        when().get("/api/topics/asyncio").then().statusCode(200);

        rename("asyncio", "async", "[asyncio]");

        moved("/topics/asyncio", "/topics/async");
        moved("/api/topics/asyncio", "/api/topics/async");
        when().get("/topics/async").then().statusCode(200);
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE question.question, question.topic, question.former_address"
                    + " IN ACCESS EXCLUSIVE MODE");
            when().get("/topics/async").then().statusCode(200);
            connection.rollback();
        }
    }

    @Test
    void a_name_that_another_topic_takes_leads_to_that_one() {
        rename("asyncio", "async", "[asyncio]");
        folder.replace(SECTION + "async/topic.md", "former-slugs: [asyncio]\n", "");
        folder.write(SECTION + "asyncio/topic.md", "---\ntitle: New\nposition: 9\nupdated: 2026-11-20\n---\nText.\n");
        imported();

        when().get("/topics/asyncio").then().statusCode(200).body(containsString("<h1 lang=\"en\">New</h1>"));
        when().get("/api/topics/asyncio").then().body("title", equalTo("New"));
        moved("/topics/asyncio?question=await", "/topics/async?question=await#await");
    }

    @Test
    void two_topics_that_swap_their_names_make_no_loop() {
        folder.swap(SECTION + "asyncio", SECTION + "threads");
        imported();

        when().get("/topics/asyncio").then().statusCode(200).body(containsString("Threads"));
        when().get("/topics/threads").then().statusCode(200).body(containsString("id=\"await\""));
        moved("/topics/asyncio?question=await", "/topics/threads?question=await#await");
        moved("/topics/asyncio/await", "/topics/threads/await");
        when().get("/topics/threads?question=await").then().statusCode(200);
    }

    @Test
    void a_topic_that_is_gone_has_no_former_addresses() {
        rename("asyncio", "async", "[asyncio]");
        folder.delete(SECTION + "async");
        imported();

        Stream.of(
                        "/topics/async",
                        "/topics/asyncio",
                        "/topics/asyncio?question=await",
                        "/topics/asyncio/await",
                        "/api/topics/asyncio")
                .forEach(path -> when().get(path).then().statusCode(404));
    }

    @Test
    void a_track_is_found_by_the_slugs_that_it_had() {
        folder.replace("python/track.md", "position: 1", "position: 1\nformer-slugs: [python]");
        folder.move("python", "snakes");
        imported();

        moved("/tracks/python?x=y", "/tracks/snakes?x=y");
        when().get("/tracks/snakes").then().statusCode(200);
        when().get("/tracks/nothing").then().statusCode(404);
    }

    @Test
    void a_question_is_found_by_its_former_names_in_one_step() {
        renameQuestion("await", "awaiting");
        renameQuestion("awaiting", "what-await-does");

        moved("/topics/asyncio?question=await", "/topics/asyncio?question=what-await-does#what-await-does");
        moved(
                "/topics/asyncio?a=b&question=awaiting&page=7",
                "/topics/asyncio?a=b&question=what-await-does&page=7#what-await-does");
        moved("/topics/asyncio/await?a=b", "/topics/asyncio/what-await-does?a=b");
        moved("/topics/asyncio/awaiting", "/topics/asyncio/what-await-does");
        moved("/topics/asyncio?%71uestion=await", "/topics/asyncio?question=what-await-does#what-await-does");
        when().get("/topics/asyncio")
                .then()
                .body(containsString("id=\"what-await-does\"><span id=\"await\"></span><span id=\"awaiting\">"));
    }

    @Test
    void a_question_that_gets_its_first_name_back_is_where_it_is() {
        renameQuestion("await", "awaiting");
        renameQuestion("awaiting", "await");

        when().get("/topics/asyncio?question=await").then().statusCode(200);
        moved("/topics/asyncio?question=awaiting", "/topics/asyncio?question=await#await");
    }

    @Test
    void a_question_in_another_topic_is_found_there_whatever_the_names() {
        folder.move(QUESTIONS + "await.md", SECTION + "threads/waiting.md");
        var text = folder.text(SECTION + "threads/waiting.md");
        folder.write(SECTION + "threads/waiting.md", text.replaceAll("(?m)^.*competency: loop\n", ""));
        imported();
        rename("threads", "threading", "[threads]");

        moved("/topics/asyncio?question=await", "/topics/threading?question=waiting#waiting");
        moved("/topics/threads?question=waiting", "/topics/threading?question=waiting#waiting");
        moved("/topics/asyncio/await", "/topics/threading/waiting");
        moved("/topics/threads/waiting", "/topics/threading/waiting");
    }

    @Test
    void a_name_that_another_question_takes_leads_to_that_one() {
        renameQuestion("await", "awaiting");
        folder.write(
                QUESTIONS + "await.md",
                folder.text(QUESTIONS + "awaiting.md")
                        .replace("0a02", "0afe")
                        .replace("What does await do?", "The new one"));
        imported();

        when().get("/topics/asyncio?question=await")
                .then()
                .statusCode(200)
                .body(containsString("The new one"))
                .body(not(containsString("<span id=\"await\">")));
        when().get("/topics/asyncio/await").then().statusCode(200).body(containsString("The new one"));

        folder.delete(QUESTIONS + "awaiting.md");
        folder.delete(QUESTIONS + "await.md");
        imported();
        when().get("/topics/asyncio?question=await").then().statusCode(200).body(not(containsString("id=\"await\"")));
        when().get("/topics/asyncio/await").then().statusCode(404);
    }

    @Test
    void feeds_the_sitemap_and_pages_name_the_address_of_today_alone() {
        renameQuestion("await", "awaiting");
        rename("asyncio", "async", "[asyncio]");

        for (var path : List.of("/", "/sitemap.xml", "/feed.atom", "/feed.json", "/api/topics", "/tracks/python")) {
            when().get(path).then().body(containsString("topics/async")).body(not(containsString("topics/asyncio")));
        }
        when().get("/topics/async").then().body(not(containsString("topics/asyncio")));
    }

    private void moved(String from, String to) {
        get(from).statusCode(301).header("Location", equalTo(to)).header("Cache-Control", "no-cache");
        get(to.replaceFirst("#.*", "")).statusCode(not(301));
    }

    private static ValidatableResponse get(String path) {
        return given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .get(path)
                .then();
    }

    private void rename(String from, String to, String former) {
        folder.move(SECTION + from, SECTION + to);
        folder.replace(SECTION + to + "/topic.md", "position:", "former-slugs: " + former + "\nposition:");
        imported();
    }

    private void renameQuestion(String from, String to) {
        folder.move(QUESTIONS + from + ".md", QUESTIONS + to + ".md");
        imported();
    }

    private void imported() {
        assertThat(contentImport.run(folder.read(root.resolve(String.valueOf(imports++)))))
                .isInstanceOf(ImportOutcome.Imported.class);
    }
}
