package dev.rehearse.notify.campaign.launch;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.rehearse.notify.fixture.WithMailServer;
import dev.rehearse.testing.Contract;
import dev.rehearse.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ExtractableResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class LaunchTest extends WithMailServer {

    @Test
    void confirmed_subscribers_of_the_topic_its_section_and_track_get_one_mail() {
        sql.run("INSERT INTO notify.scope VALUES ('python/typing', 'Typing'), ('py', 'Other')");
        confirmed("topic@example.org", TOPIC);
        confirmed("section@example.org", SECTION);
        confirmed("track@example.org", TRACK);
        confirmed("all@example.org", TRACK);
        confirmed("all@example.org", TOPIC);
        confirmed("everything@example.org", "*");
        confirmed("all@example.org", "*");
        confirmed("typing@example.org", "python/typing");
        confirmed("other@example.org", "py");
        signedUp("unconfirmed@example.org", TOPIC);
        confirmed("left@example.org", TOPIC);
        sql.run("UPDATE notify.subscription SET status = 'UNSUBSCRIBED', unsubscribed_at = now() "
                + "WHERE subscriber = (SELECT id FROM notify.subscriber WHERE email = 'left@example.org')");
        mailbox.clear();

        var id = launch("who", LAUNCH).statusCode(202).extract().<String>path("id");
        settle();

        campaign(id).body("counts.candidates", equalTo(5)).body("counts.sent", equalTo(5));
        assertThat(mailbox.messages()).hasSize(5);
        assertThat(text(mails("all@example.org").getFirst())).contains("told about asyncio");
        assertThat(text(mails("everything@example.org").getFirst())).contains("told about any topic");
        assertThat(List.of("everything", "topic", "section", "track", "all"))
                .allSatisfy(name -> assertThat(mails(name + "@example.org")).hasSize(1));
    }

    @Test
    void the_answer_says_where_to_follow_the_campaign() {
        subscribers(2, TOPIC);

        var answer = launch("follow", LAUNCH)
                .statusCode(202)
                .body("practiceTest", equalTo("asyncio"))
                .extract();
        var id = answer.<String>path("id");
        settle();

        assertThat(answer.header("Location")).isEqualTo("/notify/api/campaigns/" + id);
        campaign(id)
                .statusCode(200)
                .body("counts.candidates", equalTo(2))
                .body("counts.sent", equalTo(2))
                .body("counts.pending", equalTo(0))
                .body("counts.balanced", equalTo(true))
                .body("launchedAt", equalTo("2026-11-22T10:00:00Z"));
    }

    @Test
    void the_recorded_response_of_interview_service_is_understood() {
        subscribers(1, TRACK);

        launch("recorded", Contract.of("launch.json").toString())
                .statusCode(202)
                .body("practiceTest", equalTo("threads"));
        settle();

        assertThat(mailbox.messages()).hasSize(1);
    }

    @Test
    void a_repeat_gets_the_first_answer_and_sends_nothing() {
        subscribers(3, TOPIC);

        var first = launch("again", LAUNCH).statusCode(202).extract().asString();
        settle();
        clock.advance(Duration.ofHours(1));
        var second = launch("again", LAUNCH).statusCode(202).extract().asString();
        settle();

        assertThat(second).isEqualTo(first);
        assertThat(mailbox.messages()).hasSize(3);
    }

    @Test
    void the_key_of_another_launch_is_refused() {
        launch("reused", LAUNCH).statusCode(202);

        launch("reused", LAUNCH.replace("asyncio & async/await", "asyncio"))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("title", equalTo("Idempotency key reused"))
                .body("errors[0].field", equalTo("Idempotency-Key"));
        assertThat(sql.value("SELECT count(*) FROM notify.campaign")).isEqualTo("1");
    }

    @Test
    void fifty_at_once_are_one_campaign_and_one_mail_each() {
        subscribers(30, SECTION);

        var answers = inParallel(50, i -> launch("parallel", LAUNCH).extract());
        settle();

        assertThat(answers)
                .extracting(ExtractableResponse::statusCode)
                .containsOnly(202, 409)
                .contains(202);
        assertThat(answers.stream()
                        .filter(answer -> answer.statusCode() == 202)
                        .map(ExtractableResponse::asString)
                        .distinct())
                .hasSize(1);
        assertThat(sql.value("SELECT count(*) FROM notify.campaign")).isEqualTo("1");
        assertThat(IntStream.rangeClosed(1, 30))
                .allSatisfy(i -> assertThat(mails("s" + i + "@example.org")).hasSize(1));
        assertThat(mailbox.messages()).hasSize(30);
    }

    @Test
    void a_concurrent_repeat_of_a_launch_is_a_conflict() {
        sql.runWhile(
                "SELECT pg_advisory_xact_lock(hashtextextended('launch service stored', 0))",
                () -> launch("stored", LAUNCH).statusCode(409).body("title", equalTo("Launch in progress")));

        launch("stored", LAUNCH).statusCode(202);
    }

    @Test
    void equal_keys_of_different_callers_do_not_collide() {
        var first = launch("shared", LAUNCH).statusCode(202).extract().<String>path("id");
        var second = launchAs("operator", "shared", LAUNCH.replace("{", "{\"again\":true,"))
                .statusCode(202)
                .extract()
                .<String>path("id");

        assertThat(second).isNotEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(ints = {-3, 2})
    void a_replica_whose_clock_jumps_delays_and_repeats_no_mail(int hours) {
        subscribers(20, TOPIC);
        mailbox.takeDown();
        launch("jump", LAUNCH).statusCode(202);
        await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> sql.value("SELECT count(*) > 0 FROM notify.delivery WHERE last_error LIKE 'CONNECT%'"),
                        "t"::equals);

        clock.advance(Duration.ofHours(hours));
        mailbox.bringBack();
        settle();
        clock.advance(Duration.ofHours(-hours));
        settle();

        assertThat(mailbox.messages()).hasSize(20);
    }

    @Test
    void a_subscriber_who_unsubscribes_after_the_launch_gets_no_mail() {
        subscribers(1, TOPIC);
        mailbox.takeDown();
        var id = launch("leave", LAUNCH).statusCode(202).extract().<String>path("id");
        awaitTried();

        sql.run("UPDATE notify.subscription SET status = 'UNSUBSCRIBED', unsubscribed_at = now()");
        mailbox.bringBack();

        awaitState("SUPPRESSED", "true");
        assertThat(mailbox.messages()).isEmpty();
        campaign(id).body("counts.suppressed", equalTo(1)).body("counts.candidates", equalTo(1));
    }

    @Test
    void a_launch_without_subscribers_is_a_campaign_of_none() {
        var id = launch("none", LAUNCH).statusCode(202).extract().<String>path("id");

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> campaign(id).body("state", equalTo("sent")).body("counts.candidates", equalTo(0)));
    }

    @Test
    void only_services_and_operators_launch_and_look() {
        for (String role : List.of("author", "candidate")) {
            given().header("Authorization", Tokens.bearer(role))
                    .header("Idempotency-Key", "role")
                    .contentType(ContentType.JSON)
                    .body(LAUNCH)
                    .post("/api/launches")
                    .then()
                    .statusCode(403);
        }
        given().contentType(ContentType.JSON)
                .body(LAUNCH)
                .post("/api/launches")
                .then()
                .statusCode(401);
        given().get("/api/campaigns/0b1f8a52-6d2f-4f0e-9a6b-3f1f6f1f0a01")
                .then()
                .statusCode(401);
        assertThat(sql.value("SELECT count(*) FROM notify.campaign")).isEqualTo("0");
    }

    @Test
    void a_campaign_that_is_not_there_is_a_problem() {
        campaign("0b1f8a52-6d2f-4f0e-9a6b-3f1f6f1f0a01").statusCode(404).body("title", equalTo("No such campaign"));
        campaign("nope").statusCode(404).body("title", equalTo("No such campaign"));
    }
}
