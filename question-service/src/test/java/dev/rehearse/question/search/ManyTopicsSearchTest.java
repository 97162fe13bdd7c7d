package dev.rehearse.question.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.rehearse.question.fixture.StoredQuestions;
import dev.rehearse.question.page.CatalogVersion;
import dev.rehearse.testing.Postgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The search in a catalog with more topics and tags than a filter shows at once. */
@QuarkusTest
@WithTestResource(Postgres.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ManyTopicsSearchTest {

    private static final int TOPICS = 60;
    private static final int TAGS = 500;

    @Inject
    DataSource database;

    @Inject
    CatalogVersion version;

    /**
     * Topics of one question each; that of the first has many tags, that of the last its own competency of a shared
     * name.
     */
    @BeforeEach
    void fill() throws SQLException {
        removeMany();
        execute("""
                INSERT INTO question.topic (slug, path, section, title, description, position, updated_on)
                SELECT 'many-' || n, 'python/concurrency/many-' || n, 'python/concurrency', 'Topic number ' || n, '', n, DATE '2026-11-20'
                FROM generate_series(101, %d) n""".formatted(100 + TOPICS));
        execute("""
                INSERT INTO question.question
                    (id, slug, topic, kind, difficulty, status, position, version, content, published_at)
                SELECT gen_random_uuid(), 'one', 'many-' || n, 'OPEN', 'EASY', 'PUBLISHED', 1, 1,
                    jsonb_build_object('title', 'Quokka ' || n, 'prompt', 'Prompt', 'answer', 'Answer', 'minutes', 5,
                        'tags', CASE n WHEN 101 THEN (SELECT jsonb_agg('tag-' || t) FROM generate_series(1, %d) t) ELSE '["quokka"]' END,
                        'measurement', jsonb_build_object('pilot', false, 'partialCredit', false, 'competency',
                            jsonb_build_object('id', 'basics', 'title', CASE n WHEN %d THEN 'Its basics' ELSE 'Basics' END))), now()
                FROM generate_series(101, %d) n""".formatted(TAGS, 100 + TOPICS, 100 + TOPICS));
        version.read();
    }

    @AfterEach
    void empty() throws SQLException {
        removeMany();
        version.read();
    }

    private void removeMany() throws SQLException {
        execute("DELETE FROM question.question WHERE topic LIKE 'many-%'");
        execute("DELETE FROM question.topic WHERE slug LIKE 'many-%'");
    }

    private void execute(String sql) throws SQLException {
        new StoredQuestions(database).execute(sql);
    }

    private static Document page(String query) {
        return Jsoup.parse(
                given().get("/search" + query).then().statusCode(200).extract().asString());
    }

    private static Element filter(Document page, String heading) {
        return page.select(".filter").stream()
                .filter(filter -> filter.select("h2").text().equals(heading))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void each_result_has_the_title_of_its_topic() {
        assertThat(page("?q=quokka&topic=many-160")
                        .select("ol.found li > p.quiet")
                        .eachText())
                .containsExactly("Topic number 160 easy");
        assertThat(page("?q=quokka").select("ol.found li > p.quiet").eachText())
                .hasSize(20)
                .allMatch(text -> text.startsWith("Topic number "));
    }

    @Test
    void a_filter_shows_few_topics_at_once_and_has_all_of_them() {
        var topics = filter(page("?q=quokka"), "Topic");

        assertThat(topics.select("> ul a")).hasSize(12);
        assertThat(topics.select("> details summary").text()).isEqualTo("More: 48");
        assertThat(topics.select("a").eachAttr("href"))
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(101, 160)
                        .mapToObj(number -> "/search?q=quokka&topic=many-" + number)
                        .toList());
        assertThat(topics.select("> details a").eachText()).isSorted();
    }

    @Test
    void the_chosen_topic_is_shown_with_its_title_and_its_count() {
        var chosen = filter(page("?topic=many-160"), "Topic").select("> ul a[aria-current=true]");

        assertThat(chosen.eachText()).containsExactly("Topic number 160 1");
        assertThat(chosen.eachAttr("href")).containsExactly("/search");
        assertThat(filter(page("?q=quokka+101&topic=many-160"), "Topic")
                        .select("a[aria-current=true]")
                        .eachText())
                .containsExactly("Topic number 160 0");
    }

    @Test
    void of_the_rarest_of_very_many_tags_the_page_says_how_many_they_are() {
        var tags = filter(page("?q=quokka"), "Tag");

        assertThat(tags.select("a")).hasSize(400);
        assertThat(tags.select("details p").text()).isEqualTo("101 rarer ones are not listed. Words find them, too.");
        assertThat(filter(page("?tag=tag-99"), "Tag").select("a[aria-current]").eachText())
                .containsExactly("tag-99 1");
    }

    @Test
    void counts_say_what_they_leave_out_and_keep_what_is_chosen() {
        given().get("/api/questions?q=quokka")
                .then()
                .body("counts.topic", hasSize(40))
                .body("counts.topic.value", not(hasItem("many-160")))
                .body("counts.omitted.topic", equalTo(20))
                .body("counts.omitted.tag", equalTo(461))
                .body("counts.omitted.keySet()", contains("tag", "topic"));
        given().get("/api/questions?q=quokka&topic=many-160")
                .then()
                .body("counts.topic", hasSize(41))
                .body("counts.topic[40].title", equalTo("Topic number 160"))
                .body("counts.topic[40].questions", equalTo(1))
                .body("counts.omitted.topic", equalTo(19));
    }

    @Test
    void competencies_of_one_name_are_one_value_as_they_are_found_by_it() {
        given().get("/api/questions?q=quokka")
                .then()
                .body("counts.competency.value", equalTo(List.of("basics")))
                .body("counts.competency.title", equalTo(List.of("Basics")))
                .body("counts.competency.questions", equalTo(List.of(60)));
    }
}
