package dev.rehearse.question.catalog;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.nullValue;

import dev.rehearse.question.page.CatalogVersion;
import dev.rehearse.testing.Postgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A topic of 5,000 questions is read a page at a time. */
@QuarkusTest
@WithTestResource(Postgres.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class LargeTopicTest {

    private static final int QUESTIONS = 5_000;
    private static final int AT_ONCE = 250;
    private static final int PAGES = 200;
    private static final Pattern SECTION = Pattern.compile("<section class=\"question\" id=\"(q-\\d+)\">");

    @Inject
    DataSource database;

    @Inject
    CatalogVersion version;

    @BeforeAll
    void fill() throws Exception {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        INSERT INTO question.question
                            (id, slug, topic, kind, difficulty, status, position, version, content, published_at)
                        SELECT gen_random_uuid(), 'q-' || n, 'threads', 'OPEN', 'EASY', 'PUBLISHED', n, 1,
                               jsonb_build_object('title', 'Question ' || n, 'prompt', 'Prompt ' || n,
                                   'answer', repeat('An *answer*. ', 200), 'minutes', 5), now()
                        FROM generate_series(?, ?) AS n""")) {
            // A statement may take five seconds, and each question is indexed.
            for (int first = 1; first <= QUESTIONS; first += AT_ONCE) {
                insert.setInt(1, first);
                insert.setInt(2, first + AT_ONCE - 1);
                insert.executeUpdate();
            }
        }
        version.read();
    }

    @AfterAll
    void empty() throws Exception {
        try (var connection = database.getConnection();
                var delete = connection.createStatement()) {
            delete.executeUpdate("DELETE FROM question.question WHERE topic = 'threads'");
        }
    }

    @Test
    void links_to_the_next_page_lead_through_all_questions_once() {
        Set<String> seen = new HashSet<>();
        @Nullable String path = "/topics/threads";
        int pages = 0;
        while (path != null) {
            var page = page(path);
            SECTION.matcher(page)
                    .results()
                    .forEach(found -> assertThat(seen.add(found.group(1))).isTrue());
            path = link("next", page);
            pages++;
        }

        assertThat(seen).hasSize(QUESTIONS);
        assertThat(pages).isEqualTo(PAGES);
    }

    @Test
    void printed_it_has_all_questions_in_their_order_once_and_is_sent_in_parts() {
        var page = when().get("/topics/threads?print")
                .then()
                .statusCode(200)
                .header("Content-Length", nullValue())
                .extract()
                .asString();

        assertThat(SECTION.matcher(page).results().map(found -> found.group(1)))
                .isEqualTo(IntStream.rangeClosed(1, QUESTIONS)
                        .mapToObj(number -> "q-" + number)
                        .toList());
        assertThat(page).endsWith("</html>\n");
    }

    @Test
    void a_page_in_the_middle_has_its_numbers_its_address_and_links_to_both_sides() {
        var page = page("/topics/threads?page=3");

        assertThat(page)
                .contains(
                        "/topics/threads?page=3\">",
                        "<ol class=\"toc\" start=\"51\" lang=\"en\">",
                        "51.</span>",
                        "Page 3 of 200");
        assertThat(link("prev", page)).isEqualTo("/topics/threads?page=2");
        assertThat(link("next", page)).isEqualTo("/topics/threads?page=4");
        assertThat(page.length()).isLessThan(200_000);
    }

    @Test
    void the_page_of_a_question_has_the_question() {
        var id = given().queryParam("topic", "threads").get("/api/questions").path("questions[17].id");
        var question = when().get("/api/questions/" + id).then().extract();
        String slug = question.path("slug");
        String path = question.path("page");

        assertThat(page(path)).contains("of 5,000</span>", "/topics/threads/" + slug + "\">");
        var list = Pattern.compile("<a href=\"(/topics/threads[^/\"]*)#" + slug + "\">")
                .matcher(page(path));
        assertThat(list.find()).isTrue();
        assertThat(page(list.group(1))).contains("id=\"" + slug + "\"");
        assertThat(page("/topics/threads?question=" + slug)).contains("id=\"" + slug + "\"");
    }

    @Test
    void a_page_beyond_the_last_is_not_found_and_one_that_is_no_number_is_refused() {
        given().get("/topics/threads?page=201").then().statusCode(404).body(containsString("No such page"));
        for (String bad : new String[] {"0", "-1", "x", "100001", "2147483648"}) {
            given().queryParam("page", bad).get("/topics/threads").then().statusCode(400);
        }
    }

    @Test
    void forty_views_at_once_are_all_answered() throws Exception {
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            var views = IntStream.range(0, 40)
                    .<Callable<Integer>>mapToObj(
                            i -> () -> page("/topics/threads?page=" + (i + 1)).length())
                    .toList();
            for (var view : readers.invokeAll(views)) {
                assertThat(view.get()).isLessThan(200_000);
            }
        }
    }

    private static String page(String path) {
        return given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static @Nullable String link(String relation, String page) {
        var link =
                Pattern.compile("<a rel=\"" + relation + "\" href=\"([^\"]+)\"").matcher(page);
        return link.find() ? link.group(1) : null;
    }
}
