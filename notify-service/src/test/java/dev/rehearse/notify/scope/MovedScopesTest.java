package dev.rehearse.notify.scope;

import static dev.rehearse.notify.fixture.CampaignSteps.draft;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.rehearse.notify.fixture.WithMailServer;
import dev.rehearse.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Who signed up for a topic that has another name by the time of its launch is told of it. */
@QuarkusTest
class MovedScopesTest extends WithMailServer {

    private static final String FORMER = "\"formerSlugs\":[]";
    private static final String RENAMED = SECTION + "/async";

    private void rename() {
        questionService.change(topics -> topics.replace(TOPIC, RENAMED)
                .replaceFirst("\"formerSlugs\":\\[]", "\"formerSlugs\":[\"aio\",\"asyncio\"]"));
    }

    private int launched(String topic) {
        var launch = LAUNCH.replace(TOPIC, topic);
        int size = given().header("Authorization", Tokens.bearer("operator"))
                .contentType(ContentType.JSON)
                .body(launch)
                .post("/api/launches/preview")
                .then()
                .statusCode(200)
                .extract()
                .path("candidates");
        var id = launch("moved", launch).statusCode(202).extract().<String>path("id");
        settle();
        campaign(id).body("counts.sent", equalTo(mailbox.messages().size()));
        return size;
    }

    @Test
    void subscribers_of_a_renamed_topic_get_one_mail_by_whichever_name_they_signed_up() {
        confirmed("old@example.org", TOPIC);
        confirmed("both@example.org", TOPIC);
        rename();
        confirmed("new@example.org", RENAMED);
        confirmed("both@example.org", RENAMED);
        confirmed("threads@example.org", SECTION + "/threads");
        mailbox.clear();

        assertThat(launched(RENAMED)).isEqualTo(3);

        assertThat(mailbox.messages()).hasSize(3);
        assertThat(mails("old@example.org")).hasSize(1);
        assertThat(mails("both@example.org")).hasSize(1);
    }

    @Test
    void a_launch_finds_out_that_its_topic_was_renamed() {
        subscribers(3, TOPIC);
        rename();

        launch("first", LAUNCH.replace(TOPIC, RENAMED)).statusCode(202);
        settle();

        assertThat(mailbox.messages()).hasSize(3);
    }

    @Test
    void subscribers_of_a_renamed_track_and_of_its_sections_are_told() {
        confirmed("track@example.org", TRACK);
        confirmed("section@example.org", SECTION);
        confirmed("topic@example.org", TOPIC);
        mailbox.clear();
        questionService.change(topics -> topics.replace("\"python", "\"snakes")
                .replace("\"path\":\"snakes\",\"title\":\"Python\"," + FORMER, """
                        "path":"snakes","title":"Python","formerSlugs":["python"]"""));

        launch("snakes", LAUNCH.replace(TOPIC, TOPIC.replace("python", "snakes")))
                .statusCode(202);
        settle();

        assertThat(mailbox.messages()).hasSize(3);
    }

    @Test
    void subscribers_of_a_renamed_section_are_told_also_when_its_track_is_renamed_with_it() {
        confirmed("section@example.org", SECTION);
        mailbox.clear();
        questionService.change(topics -> topics.replace("\"python", "\"snakes")
                .replace("snakes/concurrency", "snakes/parallelism")
                .replace("\"path\":\"snakes\",\"title\":\"Python\"," + FORMER, """
                        "path":"snakes","title":"Python","formerSlugs":["python"]""")
                .replace("\"path\":\"snakes/parallelism\",\"title\":\"Concurrency\"," + FORMER, """
                        "path":"snakes/parallelism","title":"Concurrency","formerSlugs":["concurrency"]"""));

        launch("parallelism", LAUNCH.replace(TOPIC, "snakes/parallelism/asyncio"))
                .statusCode(202);
        settle();

        assertThat(mails("section@example.org")).hasSize(1);
    }

    @Test
    void a_topic_in_another_section_is_the_same_one() {
        subscribers(2, TOPIC);
        questionService.change(topics -> topics.replace(TOPIC, "python/network/asyncio"));

        launch("network", LAUNCH.replace(TOPIC, "python/network/asyncio")).statusCode(202);
        settle();

        assertThat(mailbox.messages()).hasSize(2);
    }

    @Test
    void a_name_that_another_topic_has_now_is_that_ones() {
        subscribers(2, TOPIC);
        rename();
        launch("renamed", LAUNCH.replace(TOPIC, RENAMED)).statusCode(202);
        settle();
        mailbox.clear();
        questionService.change(topics -> topics.replace(SECTION + "/threads", RENAMED)
                .replaceFirst("\"formerSlugs\":\\[]", "\"formerSlugs\":[\"async\"]"));
        signUp("another@example.org", SECTION + "/async-2").then().statusCode(404);

        launch("other", LAUNCH.replace("asyncio\",\"title", "other\",\"title").replace(TOPIC, RENAMED))
                .statusCode(202);
        settle();

        assertThat(mailbox.messages()).isEmpty();
        launch("own", LAUNCH.replace("asyncio\",\"title", "own\",\"title")).statusCode(202);
        settle();
        assertThat(mailbox.messages()).hasSize(2);
    }

    @Test
    void a_draft_under_a_former_name_is_sent_to_subscribers_of_the_current_one() {
        confirmed("old@example.org", TOPIC);
        var draft = draft("draft");
        rename();
        confirmed("new@example.org", RENAMED);
        mailbox.clear();

        asOperator(draft + "/audience").body("candidates", equalTo(2));
        steer(draft, "send").statusCode(200);
        settle();

        assertThat(mails("old@example.org")).hasSize(1);
        assertThat(mails("new@example.org")).hasSize(1);
    }

    @Test
    void a_mail_is_by_the_subscription_to_the_topic_and_of_two_by_the_current_name() {
        confirmed("both@example.org", TOPIC);
        confirmed("all@example.org", TOPIC);
        confirmed("all@example.org", Scope.EVERYTHING);
        rename();
        confirmed("both@example.org", RENAMED);

        launch("names", LAUNCH.replace(TOPIC, RENAMED)).statusCode(202);
        settle();

        assertThat(sql.value("""
                SELECT string_agg(s.scope, ' ' ORDER BY b.email)
                FROM notify.delivery d JOIN notify.subscription s ON s.id = d.subscription
                    JOIN notify.subscriber b ON b.id = d.subscriber
                WHERE d.purpose = 'LAUNCH'""")).isEqualTo(TOPIC + " " + RENAMED);
    }

    /** Withdraws the topic on threads, and adds one with the given slug to another track. */
    private void replaceThreads(String slug, String formerSlugs) {
        questionService.change(topics -> {
            int threads = topics.indexOf("{\"slug\":\"threads\"");
            return topics.substring(0, threads)
                    + topics.substring(threads)
                            .replace(SECTION + "/threads", "java/messaging/" + slug)
                            .replace(SECTION, "java/messaging")
                            .replace("\"python\"", "\"java\"")
                            .replaceFirst("\"formerSlugs\":\\[]", "\"formerSlugs\":" + formerSlugs);
        });
    }

    @Test
    void a_topic_of_another_track_is_not_the_same_one_because_of_its_slug() {
        confirmed("threads@example.org", SECTION + "/threads");
        mailbox.clear();
        replaceThreads("threads", "[]");

        launch("java", LAUNCH.replace(TOPIC, "java/messaging/threads")).statusCode(202);
        settle();

        assertThat(mailbox.messages()).isEmpty();
    }

    @Test
    void a_topic_of_another_track_is_the_same_one_if_it_lists_the_former_slug() {
        confirmed("threads@example.org", SECTION + "/threads");
        mailbox.clear();
        replaceThreads("virtual-threads", "[\"threads\"]");

        launch("java", LAUNCH.replace(TOPIC, "java/messaging/virtual-threads")).statusCode(202);
        settle();

        assertThat(mails("threads@example.org")).hasSize(1);
    }

    @Test
    void a_topic_that_is_renamed_twice_keeps_its_subscribers_though_it_lists_its_last_slug_alone() {
        confirmed("first@example.org", TOPIC);
        rename();
        confirmed("second@example.org", RENAMED);
        mailbox.clear();
        questionService.change(topics -> topics.replace(TOPIC, SECTION + "/await")
                .replaceFirst("\"formerSlugs\":\\[]", "\"formerSlugs\":[\"async\"]"));

        launch("twice", LAUNCH.replace(TOPIC, SECTION + "/await")).statusCode(202);
        settle();

        assertThat(mails("first@example.org")).hasSize(1);
        assertThat(mails("second@example.org")).hasSize(1);
    }

    @Test
    void replicas_store_the_catalog_one_after_another() {
        rename();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            sql.runWhile("SELECT pg_advisory_xact_lock(hashtextextended('scopes', 0))", () -> {
                threads.execute(() -> signUp("new@example.org", RENAMED));
                await().atMost(Duration.ofSeconds(60))
                        .until(
                                () -> sql.value(
                                        "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"),
                                "1"::equals);
                assertThat(sql.value("SELECT path FROM notify.scope WHERE path = '" + RENAMED + "'"))
                        .isEqualTo("no row");
            });
        }

        assertThat(sql.value("SELECT moved_to FROM notify.scope WHERE path = '" + TOPIC + "'"))
                .isEqualTo(RENAMED);
    }
}
