package dev.rehearse.notify.message;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.notify.fixture.WithMailServer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Our mails as they arrive. */
@QuarkusTest
class MessageTest extends WithMailServer {

    private MimeMessage confirmation() {
        signUp("reader@example.org", TOPIC).then().statusCode(202);
        return mailNumber(1, "reader@example.org");
    }

    private MimeMessage launchMail() {
        confirmed("reader@example.org", SECTION);
        launch("message", LAUNCH).statusCode(202);
        return mailNumber(2, "reader@example.org");
    }

    private static void assertHygiene(MimeMessage mail) throws MessagingException, IOException {
        for (String name : List.of("From", "To", "Date", "Subject", "Message-ID", "MIME-Version", "List-Id")) {
            assertThat(mail.getHeader(name)).as(name).hasSize(1);
        }
        assertThat(header(mail, "From")).isEqualTo("Rehearse <no-reply@rehearse.localhost>");
        assertThat(header(mail, "To")).isEqualTo("reader@example.org");
        assertThat(header(mail, "Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(header(mail, "List-Id")).isEqualTo("Rehearse practice tests <practice-tests.rehearse.localhost>");
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        var parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getBodyPart(0).getContentType()).startsWith("text/plain");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
        var raw = new ByteArrayOutputStream();
        mail.writeTo(raw);
        assertThat(raw.toString(StandardCharsets.ISO_8859_1).split("\r\n"))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(998));
    }

    @Test
    void a_confirmation_has_one_link_in_both_forms() throws MessagingException, IOException {
        var mail = confirmation();

        assertHygiene(mail);
        assertThat(mail.getSubject()).isEqualTo("Confirm: practice tests on asyncio & async/await");
        assertThat(header(mail, "Message-ID"))
                .isEqualTo("<" + sql.value("SELECT id FROM notify.delivery") + "@rehearse.localhost>");
        assertThat(html(mail))
                .contains("href=\"https://rehearse.example/notify" + linkIn(mail) + "\"", "asyncio &amp; async/await");
        assertThat(header(mail, "List-Unsubscribe")).isEmpty();
        assertThat(header(mail, "List-Unsubscribe-Post")).isEmpty();
    }

    @Test
    void a_launch_mail_leads_to_the_practice_test_and_out_of_the_list() throws MessagingException, IOException {
        var mail = launchMail();
        var page = "https://rehearse.example/interview/practice-tests/asyncio";
        var unsubscribe = "https://rehearse.example/notify" + linkIn(mail);

        assertHygiene(mail);
        assertThat(mail.getSubject()).isEqualTo("The practice test on asyncio & async/await is here");
        assertThat(header(mail, "Message-ID"))
                .isEqualTo("<" + sql.value("SELECT id FROM notify.delivery WHERE purpose = 'LAUNCH'")
                        + "@rehearse.localhost>");
        assertThat(header(mail, "List-Unsubscribe")).startsWith("<" + unsubscribe + ">");
        assertThat(header(mail, "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(unsubscribe).contains("/notify/unsubscribe/");
        assertThat(text(mail)).contains(page, unsubscribe, settingsLink(mail), "told about Concurrency.");
        assertThat(html(mail))
                .contains(
                        "href=\"" + page + "\"", "href=\"" + unsubscribe + "\"", "href=\"" + settingsLink(mail) + "\"");
    }

    private static String settingsLink(MimeMessage mail) {
        var link = Pattern.compile("https://rehearse\\.example/notify/preferences/[\\w-]{80}")
                .matcher(text(mail));
        assertThat(link.find()).isTrue();
        return link.group();
    }

    @Test
    void a_reader_who_chose_german_is_written_to_in_german() throws MessagingException {
        confirmed("reader@example.org", SECTION);
        sql.run("UPDATE notify.subscription SET locale = 'de'");
        launch("german", LAUNCH).statusCode(202);
        var mail = mailNumber(2, "reader@example.org");

        assertThat(mail.getSubject()).isEqualTo("Der Übungstest zu asyncio & async/await ist da");
        assertThat(text(mail)).contains("weil du von Concurrency hören wolltest", "Abbestellen:", settingsLink(mail));
        // the page speaks German, too, whatever the browser prefers
        assertThat(text(mail)).contains("/interview/practice-tests/asyncio?locale=de");
        assertThat(html(mail))
                .contains("<html lang=\"de\">", "Zum Übungstest</a>", "asyncio &amp; async/await", settingsLink(mail))
                .doesNotContain("practice test");
    }

    @Test
    void a_confirmation_is_written_in_the_language_of_the_sign_up() throws MessagingException {
        given().contentType(ContentType.JSON)
                .body(Map.of("email", "reader@example.org", "scope", TOPIC, "locale", "de"))
                .post("/api/subscriptions")
                .then()
                .statusCode(202);
        var mail = mailNumber(1, "reader@example.org");

        assertThat(mail.getSubject()).isEqualTo("Bitte bestätigen: Übungstests zu asyncio & async/await");
        assertThat(text(mail)).contains("Der Link gilt drei Tage.");
        assertThat(html(mail)).contains("<html lang=\"de\">", "Anmeldung bestätigen</a>");
    }

    @Test
    void a_title_in_any_script_arrives_as_it_is() throws MessagingException {
        confirmed("reader@example.org", TOPIC);
        launch("script", LAUNCH.replace("asyncio & async/await", "Überblick: <async> 并发"))
                .statusCode(202);
        var mail = mailNumber(2, "reader@example.org");

        assertThat(mail.getSubject()).isEqualTo("The practice test on Überblick: <async> 并发 is here");
        assertThat(header(mail, "Subject")).matches("\\p{ASCII}*");
        assertThat(text(mail)).startsWith("The practice test on Überblick: <async> 并发 is here.");
        assertThat(html(mail)).contains("Überblick: &lt;async&gt; 并发");
    }

    @Test
    void each_reader_of_a_campaign_gets_their_own_language_reason_and_links() {
        confirmed("reader@example.org", SECTION);
        confirmed("leser@example.org", TRACK);
        sql.run("UPDATE notify.subscription SET locale = 'de' WHERE scope = '" + TRACK + "'");
        launch("each", LAUNCH).statusCode(202);
        var english = mailNumber(2, "reader@example.org");
        var german = mailNumber(2, "leser@example.org");

        assertThat(text(english)).contains("told about Concurrency.");
        assertThat(text(german)).contains("weil du von Python hören wolltest.");
        assertThat(settingsLink(english)).isNotEqualTo(settingsLink(german));
        given().post(linkIn(german)).then().statusCode(200);
        assertThat(sql.value("SELECT string_agg(scope, ',') FROM notify.subscription WHERE status = 'UNSUBSCRIBED'"))
                .isEqualTo(TRACK);
    }

    @Test
    void nothing_in_a_mail_is_loaded_or_tracked() {
        assertThat(html(launchMail())).doesNotContain("<img", "<script", "<link", "url(");
    }
}
