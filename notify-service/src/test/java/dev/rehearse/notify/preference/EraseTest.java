package dev.rehearse.notify.preference;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.rehearse.notify.fixture.WithMailServer;
import dev.rehearse.notify.link.Links;
import dev.rehearse.notify.subscription.Purge;
import dev.rehearse.notify.suppression.Erasures;
import dev.rehearse.testing.LogRecorder;
import dev.rehearse.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Erasure of a subscriber. */
@QuarkusTest
class EraseTest extends WithMailServer {

    private static final String CANARY = "kanarienvogel";
    private static final String EMAIL = CANARY + "@example.org";

    @Inject
    Links links;

    @Inject
    Erasures erasures;

    @Inject
    Purge purge;

    private final LogRecorder log = new LogRecorder();

    @BeforeEach
    void listen() {
        log.open();
    }

    @AfterEach
    void stop_listening() {
        log.close();
    }

    private String page() {
        var id = sql.value("SELECT id FROM notify.subscriber WHERE email_key = '" + EMAIL + "'");
        return links.preferences(UUID.fromString(id)).replace("https://rehearse.example/notify", "");
    }

    private void erase() {
        given().post(page() + "/data/erase").then().statusCode(200).body(containsString("Everything is erased"));
    }

    /** All columns of all rows of all tables. */
    private String dump() {
        var tables = sql.value(
                "SELECT string_agg(table_name, ',') FROM information_schema.tables WHERE table_schema = 'notify'");
        return Arrays.stream(tables.split(",", -1))
                .map(table -> sql.value("SELECT string_agg(to_jsonb(t)::text, '\n') FROM notify.\"" + table + "\" t"))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void nothing_of_the_address_is_left_anywhere_and_the_campaign_still_balances() {
        confirmed(EMAIL, TOPIC);
        confirmed("stays@example.org", TOPIC);
        signedUp(EMAIL, SECTION);
        var id = launch("erase", LAUNCH).statusCode(202).extract().<String>path("id");
        mailNumber(3, EMAIL);
        settle();
        sql.run("UPDATE notify.delivery SET last_error = '550 no mailbox " + EMAIL + "' WHERE subscriber ="
                + " (SELECT id FROM notify.subscriber WHERE email_key = '" + EMAIL + "')");
        sql.run("INSERT INTO notify.suppression VALUES ('" + EMAIL + "', 'SOFT_BOUNCES', now())");
        assertThat(dump()).contains(CANARY);

        erase();

        assertThat(dump().replace("stays@example.org", "")).doesNotContain(CANARY);
        assertThat(log.lines()).noneMatch(line -> line.contains(CANARY));
        campaign(id).body("counts.candidates", equalTo(2)).body("counts.sent", equalTo(2));
        assertThat(sql.value("SELECT string_agg(concat_ws(' ', event, client), ', ' ORDER BY e.id)"
                        + " FROM notify.consent_event e JOIN notify.subscriber b ON b.id = e.subscriber"
                        + " WHERE b.erased_at IS NOT NULL"))
                .isEqualTo("ASKED, CONFIRMED, ASKED, ERASED");
        assertThat(sql.value("SELECT reason FROM notify.erasure")).isEqualTo("SOFT_BOUNCES");
    }

    @Test
    void the_links_of_an_erased_subscriber_are_invalid() {
        var confirm = signedUp(EMAIL, TOPIC);
        var page = page();
        erase();

        for (String path : new String[] {page, page + "/data", page + "/data/erase"}) {
            given().get(path).then().statusCode(404);
        }
        given().post(page + "/data/erase").then().statusCode(404);
        given().post(page + "/unsubscribe").then().statusCode(404);
        given().post(confirm).then().statusCode(404);
    }

    @Test
    void mail_that_is_queued_does_not_leave() {
        confirmed(EMAIL, TOPIC);
        mailbox.clear();
        mailbox.takeDown();
        launch("queued", LAUNCH).statusCode(202);
        signUp(EMAIL, SECTION).then().statusCode(202);
        awaitTried();
        awaitState("PENDING", "purpose = 'CONFIRMATION' AND state <> 'SENT' AND attempts = 1");

        erase();
        mailbox.bringBack();
        sql.run("UPDATE notify.delivery SET due_at = now() WHERE state = 'PENDING'");

        settle();
        awaitState("SUPPRESSED", "purpose = 'LAUNCH'");
        assertThat(mailbox.messages()).isEmpty();
    }

    @Test
    void an_erased_owner_can_subscribe_again_by_double_opt_in() {
        confirmed(EMAIL, TOPIC);
        var before = signUp("somebody@example.org", TOPIC).asString();
        erase();

        assertThat(signUp(EMAIL, TOPIC).asString()).isEqualTo(before);
        assertThat(sql.value("SELECT count(*) FROM notify.erasure")).isEqualTo("1");
        given().post(linkIn(mailNumber(2, EMAIL))).then().statusCode(200);

        assertThat(sql.value("SELECT count(*) FROM notify.erasure")).isEqualTo("0");
        assertThat(sql.value("SELECT count(*) FROM notify.subscriber")).isEqualTo("3");
    }

    @Test
    void a_suppressed_address_stays_suppressed_after_its_erasure() {
        confirmed(EMAIL, TOPIC);
        sql.run("INSERT INTO notify.suppression VALUES ('" + EMAIL + "', 'COMPLAINT', now())");
        erase();
        mailbox.clear();

        signUp(EMAIL, TOPIC).then().statusCode(202);
        awaitState("SUPPRESSED", "state = 'SUPPRESSED'");
        assertThat(mailbox.messages()).isEmpty();

        clock.advance(Duration.ofDays(8));
        purge.run();
        assertThat(dump()).doesNotContain(CANARY);
        assertThat(sql.value("SELECT reason FROM notify.erasure")).isEqualTo("COMPLAINT");
    }

    @Test
    void an_operator_can_release_an_erased_and_suppressed_address() {
        confirmed(EMAIL, TOPIC);
        sql.run("INSERT INTO notify.suppression VALUES ('" + EMAIL + "', 'HARD_BOUNCE', now())");
        erase();
        signUp(EMAIL, TOPIC).then().statusCode(202);
        awaitState("SUPPRESSED", "state = 'SUPPRESSED'");

        given().header("Authorization", Tokens.bearer("operator"))
                .delete("/api/suppressions/" + sql.value("SELECT id FROM notify.suppression"))
                .then()
                .statusCode(204);

        clock.advance(Duration.ofMinutes(11));
        signUp(EMAIL, TOPIC).then().statusCode(202);
        mailNumber(2, EMAIL);
    }

    @Test
    void another_key_for_erasures_is_noticed_at_the_start() {
        confirmed(EMAIL, TOPIC);
        erase();
        erasures.checkKey();
        sql.run("UPDATE notify.erasure SET key_check = 'other'");

        assertThatThrownBy(erasures::checkKey).hasMessageContaining("REHEARSE_ERASURE_KEY");
    }
}
