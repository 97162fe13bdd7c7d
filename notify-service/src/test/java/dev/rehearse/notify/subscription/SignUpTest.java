package dev.rehearse.notify.subscription;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.rehearse.notify.fixture.WithMailServer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SignUpTest extends WithMailServer {

    @Test
    void a_confirmation_goes_to_the_address() {
        signUp("ada@example.org", TOPIC).then().statusCode(202);

        assertThat(text(mailNumber(1, "ada@example.org")))
                .containsIgnoringWhitespaces(
                        "when a practice test on asyncio & async/await launches?",
                        "https://rehearse.example/notify/confirm/");
        assertThat(sql.value("SELECT status FROM notify.subscription")).isEqualTo("UNCONFIRMED");
    }

    @Test
    void the_answer_and_the_work_are_the_same_for_new_pending_confirmed_unsubscribed_suppressed_and_erased() {
        var fresh = observed();
        var pending = observed();
        given().post(linkIn(mailNumber(1, "same@example.org"))).then().statusCode(200);
        clock.advance(Duration.ofMinutes(11));
        var confirmed = observed();
        sql.run("UPDATE notify.subscription SET status = 'UNSUBSCRIBED', unsubscribed_at = now()");
        clock.advance(Duration.ofMinutes(11));
        var unsubscribed = observed();
        sql.run("INSERT INTO notify.suppression VALUES ('same@example.org', 'COMPLAINT', now())");
        clock.advance(Duration.ofMinutes(11));
        var suppressed = observed();

        sql.run("UPDATE notify.subscriber SET email = NULL, email_key = NULL, erased_at = now()");
        var erased = observed();

        assertThat(List.of(pending, confirmed, unsubscribed, suppressed, erased))
                .containsOnly(fresh);
        assertThat(fresh.writes()).hasSize(7);
    }

    /** The observable effects of a sign-up: its response, and the statements it causes. */
    private record Observed(List<Object> answer, List<String> writes) {}

    private static Observed observed() {
        RecordedStatements.RECORDED.clear();
        var answer = answer(signUp("same@example.org", TOPIC));
        return new Observed(
                answer,
                RecordedStatements.RECORDED.stream()
                        .filter(statement -> statement.toLowerCase(Locale.ROOT).startsWith("insert"))
                        .toList());
    }

    private static List<Object> answer(Response response) {
        var headers = response.headers().asList().stream()
                .filter(header -> !header.getName().equalsIgnoreCase("Date"))
                .map(Header::toString)
                .sorted()
                .toList();
        return List.of(response.statusCode(), headers, response.asString());
    }

    @Test
    void twenty_concurrent_sign_ups_cause_one_mail() {
        var statuses = inParallel(20, i -> signUp("twenty@example.org", TOPIC).statusCode());
        settle();

        assertThat(statuses).containsOnly(202);
        assertThat(mails("twenty@example.org")).hasSize(1);
        assertThat(sql.value("SELECT count(*) FROM notify.subscription")).isEqualTo("1");
    }

    @Test
    void there_is_one_mail_in_ten_minutes_for_a_scope() {
        signedUp("ten@example.org", TOPIC);
        clock.advance(Duration.ofMinutes(9));
        signUp("ten@example.org", TOPIC).then().statusCode(202);
        signedUp("ten@example.org", SECTION);
        clock.advance(Duration.ofMinutes(1));
        signedUp("ten@example.org", TOPIC);

        assertThat(mails("ten@example.org")).hasSize(3);
    }

    @Test
    void there_are_five_mails_a_day_for_an_address() {
        for (int i = 0; i < 8; i++) {
            signUp("day@example.org", TOPIC).then().statusCode(202);
            clock.advance(Duration.ofMinutes(10));
        }
        settle();
        assertThat(mails("day@example.org")).hasSize(5);

        clock.advance(Duration.ofDays(1));
        signedUp("day@example.org", TOPIC);
        assertThat(mails("day@example.org")).hasSize(6);
    }

    @Test
    void other_spellings_of_an_address_are_the_same_one() {
        signUp("Grace.Hopper+rehearse@Bücher.Example", TOPIC).then().statusCode(202);
        signUp("grace.hopper+rehearse@xn--bcher-kva.example", TOPIC).then().statusCode(202);
        signUp(" GRACE.HOPPER+REHEARSE@BÜCHER.EXAMPLE ", TOPIC).then().statusCode(202);
        settle();

        assertThat(sql.value("SELECT count(*) FROM notify.subscriber")).isEqualTo("1");
        assertThat(mails("Grace.Hopper+rehearse@xn--bcher-kva.example")).hasSize(1);
    }

    @Test
    void a_topic_without_subscriptions_is_looked_up() {
        sql.run("DELETE FROM notify.scope");

        signedUp("first@example.org", TOPIC);
        signUp("first@example.org", SECTION).then().statusCode(202);
        signUp("first@example.org", TRACK).then().statusCode(202);

        assertThat(sql.value("SELECT string_agg(path || '=' || title, ';' ORDER BY path) FROM notify.scope"))
                .isEqualTo("python=Python;python/concurrency=Concurrency;"
                        + "python/concurrency/asyncio=asyncio & async/await;python/concurrency/threads=Threads");
    }

    @Test
    void a_topic_that_is_not_there_is_a_problem_that_names_the_field() {
        for (String scope : List.of(
                "python/concurrency/nope", "..", "**", "*/python", "python//asyncio", "a/b/c/d", "x".repeat(400))) {
            signUp("lost@example.org", scope)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("title", equalTo("No such topic"))
                    .body("errors[0].field", equalTo("/scope"));
        }
        assertThat(sql.value("SELECT count(*) FROM notify.subscriber")).isEqualTo("0");
    }

    @Test
    void without_question_service_known_topics_can_be_signed_up_for_and_others_later() {
        questionService.takeDown();

        signedUp("known@example.org", TOPIC);
        signUp("known@example.org", "python/concurrency/processes")
                .then()
                .statusCode(503)
                .header("Retry-After", "30")
                .contentType("application/problem+json");
    }

    @Test
    void while_the_mail_server_is_down_sign_ups_are_accepted_and_mailed_later() {
        mailbox.takeDown();
        signUp("patient@example.org", TOPIC).then().statusCode(202);
        awaitState("PENDING", "attempts = 1 AND last_error LIKE '%Connect%'");

        mailbox.bringBack();
        clock.advance(Duration.ofSeconds(7));
        mailNumber(1, "patient@example.org");
        awaitState("SENT", "attempts = 2");
    }

    @Test
    void the_way_in_leads_to_the_topics() {
        given().redirects().follow(false).get("/").then().statusCode(303).header("Location", equalTo("/"));
    }

    @Test
    void the_form_leads_to_a_page_that_reveals_nothing_of_the_address() {
        given().redirects()
                .follow(false)
                .formParam("email", "form@example.org")
                .formParam("scope", TOPIC)
                .post("/subscriptions")
                .then()
                .statusCode(303)
                .header("Location", equalTo("/notify/subscriptions/asked?locale=en"));

        given().get("/subscriptions/asked")
                .then()
                .statusCode(200)
                .body(containsString("<h1>Check your mail</h1>"), not(containsString("form@example.org")));
        mailNumber(1, "form@example.org");
    }

    @Test
    void a_browser_gets_a_page_for_faults_of_the_form() {
        given().accept("text/html,*/*;q=0.8")
                .formParam("email", "not an address")
                .formParam("scope", TOPIC)
                .post("/subscriptions")
                .then()
                .statusCode(400)
                .contentType("text/html")
                .body(
                        containsString("value=\"not an address\""),
                        containsString(
                                "role=\"alert\">The email address &quot;not an address&quot; must look like name@example.org"));
        given().accept("text/html")
                .formParam("scope", TOPIC)
                .post("/subscriptions")
                .then()
                .statusCode(400)
                .body(
                        containsString("action=\"/notify/subscriptions\""),
                        containsString("role=\"alert\">The email address is missing"));
        given().formParam("scope", TOPIC)
                .post("/subscriptions")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", equalTo("The email address is missing"));
    }

    @Test
    void a_form_that_another_site_sends_is_refused() {
        given().header("Sec-Fetch-Site", "cross-site")
                .formParam("email", "victim@example.org")
                .formParam("scope", TOPIC)
                .post("/subscriptions")
                .then()
                .statusCode(403);
    }
}
