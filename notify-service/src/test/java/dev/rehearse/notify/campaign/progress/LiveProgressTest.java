package dev.rehearse.notify.campaign.progress;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.rehearse.notify.fixture.EventStream;
import dev.rehearse.notify.fixture.WithMailServer;
import dev.rehearse.testing.Tokens;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Followers of a campaign get each change, over real HTTP. */
@QuarkusTest
class LiveProgressTest extends WithMailServer {

    @TestHTTPResource("/api/campaigns/")
    URI campaigns;

    @TestHTTPResource(value = "/", management = true)
    URI management;

    @Inject
    Event<ShutdownDelayInitiatedEvent> stopping;

    private EventStream follow(String id) throws IOException, InterruptedException {
        return EventStream.open(campaigns.resolve(id + "/events"), "Authorization", Tokens.bearer("operator"));
    }

    /** A campaign whose mails wait, because the mail server is away. */
    private String waiting() {
        subscribers(3, TOPIC);
        mailbox.takeDown();
        var id = launch("waiting", LAUNCH).statusCode(202).extract().<String>path("id");
        awaitTried();
        return id;
    }

    private static List<JsonPath> campaigns(EventStream events) {
        return events.lines().stream()
                .filter(line -> line.startsWith("data:"))
                .map(line -> new JsonPath(line.substring("data:".length())))
                .toList();
    }

    @Test
    void each_change_is_streamed_until_the_campaign_is_sent() throws Exception {
        var id = waiting();

        try (var events = follow(id)) {
            events.awaitLine("\"state\":\"sending\"");
            mailbox.bringBack();
            events.awaitEnd();

            assertThat(events.status()).isEqualTo(200);
            assertThat(events.header("Content-Type")).startsWith("text/event-stream");
            assertThat(events.header("Cache-Control")).isEqualTo("no-store");
            assertThat(events.lines()).contains("event:progress", "event:end", "retry:3000");
            var last = campaigns(events).getLast();
            assertThat(last.getString("state")).isEqualTo("sent");
            assertThat(last.getInt("counts.sent")).isEqualTo(3);
            assertThat(last.getString(""))
                    .isEqualTo(asOperator(id).extract().jsonPath().getString(""));
        }
    }

    @Test
    void a_cancelled_campaign_ends_the_stream() throws Exception {
        var id = waiting();

        try (var events = follow(id)) {
            events.awaitLine("event:progress");
            steer(id, "cancel").statusCode(200);
            mailbox.bringBack();
            events.awaitEnd();

            assertThat(campaigns(events).getLast().getString("state")).isEqualTo("cancelled");
            assertThat(campaigns(events).getLast().getInt("counts.cancelled")).isEqualTo(3);
        }
    }

    @Test
    void a_new_follower_gets_no_state_from_before_the_request() throws Exception {
        var id = waiting();

        try (var first = follow(id)) {
            first.awaitLine("event:progress");
            for (int times = 0; times < 3; times++) {
                steer(id, "pause").statusCode(200);
                assertThat(firstStateTold(id)).isEqualTo("paused");
                steer(id, "resume").statusCode(200);
                assertThat(firstStateTold(id)).isEqualTo("sending");
            }
        } finally {
            mailbox.bringBack();
        }
    }

    private String firstStateTold(String id) throws Exception {
        try (var events = follow(id)) {
            events.awaitLine("data:");
            return campaigns(events).getFirst().getString("state");
        }
    }

    @Test
    void without_changes_the_stream_has_heartbeat_comments() throws Exception {
        var id = waiting();
        steer(id, "pause").statusCode(200);
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> campaign(id).body("counts.sending", equalTo(0)));

        try (var events = follow(id)) {
            events.awaitLine("still there");

            assertThat(campaigns(events)).isNotEmpty();
            assertThat(events.lines())
                    .filteredOn(line -> !line.isEmpty())
                    .last()
                    .isEqualTo(":still there");
        } finally {
            mailbox.bringBack();
        }
    }

    @Test
    void a_stop_of_the_service_ends_the_stream() throws Exception {
        var id = waiting();

        try (var events = follow(id)) {
            events.awaitLine("event:progress");
            stopping.fire(new ShutdownDelayInitiatedEvent());
            events.awaitEnd();

            assertThat(events.lines()).doesNotContain("event:end");
        } finally {
            mailbox.bringBack();
        }
    }

    @Test
    void a_campaign_that_is_not_there_is_a_problem_and_no_stream() {
        for (String id : List.of(UUID.randomUUID().toString(), "nope")) {
            given().header("Authorization", Tokens.bearer("operator"))
                    .header("Accept", "text/event-stream")
                    .get("/api/campaigns/" + id + "/events")
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("title", equalTo("No such campaign"));
        }
    }

    @Test
    void only_operators_follow() {
        var id = UUID.randomUUID();
        given().get("/api/campaigns/" + id + "/events").then().statusCode(401);
        for (String role : List.of("service", "author")) {
            given().header("Authorization", Tokens.bearer(role))
                    .get("/api/campaigns/" + id + "/events")
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void a_closed_connection_is_noticed() throws Exception {
        var id = waiting();

        try (var _ = follow(id);
                var _ = follow(id)) {
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(followers()).isEqualTo("2.0"));
        }

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(followers()).isEqualTo("0.0"));
        mailbox.bringBack();
    }

    private String followers() {
        return given().get(management.resolve("/q/metrics"))
                .then()
                .extract()
                .asString()
                .lines()
                .filter(line -> line.startsWith("rehearse_campaign_followers"))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .collect(joining());
    }
}
