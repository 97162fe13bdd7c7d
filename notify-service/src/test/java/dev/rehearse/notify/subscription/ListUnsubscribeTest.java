package dev.rehearse.notify.subscription;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.rehearse.notify.fixture.WithMailServer;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Leaving the list means that no more mail of this list comes, whatever its reader is subscribed to. */
@QuarkusTest
class ListUnsubscribeTest extends WithMailServer {

    private static final String READER = "reader@example.org";

    private void subscribedToAll() {
        for (String scope : List.of("*", TRACK, SECTION, TOPIC)) {
            confirmed(READER, scope);
        }
    }

    @Test
    void one_click_in_a_launch_mail_ends_all_mail_of_the_list() {
        subscribedToAll();
        launch("first", LAUNCH).statusCode(202);
        var mail = mailNumber(5, READER);
        var link = header(mail, "List-Unsubscribe").replaceFirst("<https://rehearse\\.example/notify(/[^>]*)>.*", "$1");

        given().formParam("List-Unsubscribe", "One-Click").post(link).then().statusCode(200);
        for (String topic : List.of(TOPIC, SECTION, TRACK)) {
            launch("next-" + topic, LAUNCH.replace(TOPIC, topic).replace("\"asyncio\"", "\"x-" + topic.length() + "\""))
                    .statusCode(202);
        }
        settle();

        assertThat(header(mail, "List-Id")).contains("<practice-tests.rehearse.localhost>");
        assertThat(mails(READER)).hasSize(5);
        assertThat(sql.value("SELECT string_agg(DISTINCT status, ' ') FROM notify.subscription"))
                .isEqualTo("UNSUBSCRIBED");
        assertThat(sql.value("SELECT count(*) FROM notify.consent_event WHERE event = 'UNSUBSCRIBED'"))
                .isEqualTo("4");
    }

    @Test
    void the_page_says_so_before_and_after() {
        subscribedToAll();
        launch("page", LAUNCH).statusCode(202);
        var link = header(mailNumber(5, READER), "List-Unsubscribe")
                .replaceFirst("<https://rehearse\\.example/notify(/[^>]*)>.*", "$1");

        given().get(link).then().statusCode(200).body(containsString("You unsubscribe from everything"));
        given().post(link + "?by=page").then().statusCode(200).body(containsString("nor on anything else"));
        given().post(link + "?by=page").then().statusCode(200);
    }

    @Test
    void others_stay_on_the_list() {
        subscribedToAll();
        confirmed("other@example.org", "*");
        launch("others", LAUNCH).statusCode(202);
        mailNumber(2, "other@example.org");
        var link = header(mailNumber(5, READER), "List-Unsubscribe")
                .replaceFirst("<https://rehearse\\.example/notify(/[^>]*)>.*", "$1");

        given().post(link).then().statusCode(200);
        launch("others-again", LAUNCH.replace("\"asyncio\"", "\"second\"")).statusCode(202);

        mailNumber(3, "other@example.org");
    }

    @Test
    void the_link_to_the_preferences_is_still_mailed_and_not_part_of_the_list() {
        confirmed(READER, TOPIC);
        sql.run("UPDATE notify.subscription SET status = 'UNSUBSCRIBED', unsubscribed_at = now()");

        given().redirects()
                .follow(false)
                .formParam("email", READER)
                .post("/access")
                .then()
                .statusCode(303);

        assertThat(header(mailNumber(2, READER), "List-Id")).doesNotContain("practice-tests");
    }

    @Test
    void a_dead_link_to_unsubscribe_does_not_send_its_reader_to_sign_up() {
        given().accept("text/html")
                .get("/unsubscribe/dead")
                .then()
                .statusCode(404)
                .body(allOf(containsString("/notify/access"), not(containsString("Sign up again"))));
        given().accept("text/html")
                .header("Accept-Language", "de")
                .get("/unsubscribe/dead")
                .then()
                .statusCode(404)
                .body(allOf(containsString("/notify/access"), not(containsString("noch einmal an"))));
        given().accept("text/html")
                .get("/preferences/dead")
                .then()
                .statusCode(404)
                .body(not(containsString("Sign up")));
    }
}
