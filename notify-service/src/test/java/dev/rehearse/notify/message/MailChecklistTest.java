package dev.rehearse.notify.message;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rehearse.notify.fixture.Signing;
import dev.rehearse.notify.fixture.WithMailServer;
import dev.rehearse.testing.FromResource;
import dev.rehearse.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.james.jdkim.exceptions.FailException;
import org.apache.james.jdkim.exceptions.PermFailException;
import org.junit.jupiter.api.Test;

/** Requirements of standards and mailbox providers, checked on the mails that a mail server received. */
@QuarkusTest
class MailChecklistTest extends WithMailServer {

    private static final String READER = "reader@example.org";

    @FromResource
    Signing signing;

    private MimeMessage launched(String title) {
        confirmed(READER, SECTION);
        launch("checklist", LAUNCH.replace("asyncio & async/await", title)).statusCode(202);
        return mailNumber(2, READER);
    }

    private MimeMessage launched() {
        return launched("asyncio");
    }

    private MimeMessage confirmation() {
        signUp(READER, TOPIC).then().statusCode(202);
        return mailNumber(1, READER);
    }

    private static Set<String> links(String content) {
        return Pattern.compile("https://[^\"\\s<]+")
                .matcher(content)
                .results()
                .map(link -> link.group())
                .collect(Collectors.toSet());
    }

    @Test
    void s1_each_header_of_the_message_is_there_once() throws MessagingException {
        var date = DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
                .format(clock.instant().atOffset(ZoneOffset.UTC));
        for (var mail : List.of(confirmation(), launched())) {
            for (String name : List.of("From", "To", "Date", "Subject", "Message-ID", "MIME-Version", "Content-Type")) {
                assertThat(mail.getHeader(name)).as(name).hasSize(1);
            }
        }
        assertThat(header(mailNumber(3, READER), "Date")).isEqualTo(date);
    }

    @Test
    void s2_a_message_is_named_after_its_delivery_so_that_no_two_have_a_name() throws MessagingException {
        confirmed("other@example.org", SECTION);
        var mail = launched();
        var other = mailNumber(2, "other@example.org");

        assertThat(mail.getMessageID()).matches("<[0-9a-f-]{36}@rehearse\\.localhost>");
        assertThat(mail.getMessageID()).isNotEqualTo(other.getMessageID());
    }

    @Test
    void s3_lines_are_short_and_end_alike_and_words_are_encoded() {
        var mail = launched("Überblick über Nebenläufigkeit, Ereignisschleifen, Aufgaben und 并发 "
                .repeat(3)
                .strip());
        var raw = RawMail.of(mail);
        var headers = raw.substring(0, raw.indexOf("\r\n\r\n"));

        assertThat(raw).matches("(?s)\\p{ASCII}*");
        assertThat(raw.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(raw.split("\r\n"))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(998));
        assertThat(Pattern.compile("=\\?utf-8\\?\\S+", Pattern.CASE_INSENSITIVE)
                        .matcher(headers)
                        .results())
                .hasSizeGreaterThan(2)
                .allSatisfy(word -> assertThat(word.group().length()).isLessThanOrEqualTo(75));
    }

    @Test
    void s4_text_first_and_html_last_lead_to_the_same_places() throws MessagingException, IOException {
        for (var mail : List.of(confirmation(), launched())) {
            var parts = (MimeMultipart) mail.getContent();

            assertThat(mail.getContentType()).startsWith("multipart/alternative");
            assertThat(parts.getCount()).isEqualTo(2);
            assertThat(parts.getBodyPart(0).getContentType()).startsWith("text/plain");
            assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
            assertThat(links(text(mail))).hasSizeGreaterThan(1).isEqualTo(links(html(mail)));
        }
        var parts = (MimeMultipart) mailNumber(3, READER).getContent();
        assertThat(parts.getBodyPart(0).getContentType()).isEqualTo("text/plain; charset=utf-8");
        assertThat(parts.getBodyPart(1).getContentType()).isEqualTo("text/html; charset=utf-8");
    }

    @Test
    void s5_a_line_that_begins_with_a_dot_arrives_as_it_is() {
        var mail = launched("x".repeat(70) + " .gitignore");

        assertThat(text(mail).lines()).contains(".gitignore is here.");
    }

    @Test
    void s6_no_line_break_of_a_title_reaches_a_header() {
        given().header("Authorization", Tokens.bearer("service"))
                .header("Idempotency-Key", "break")
                .contentType(ContentType.JSON)
                .body(LAUNCH.replace("asyncio & async/await", "x\\r\\nBcc: other@example.org"))
                .post("/api/launches")
                .then()
                .statusCode(400);
    }

    @Test
    void s7_a_mail_has_no_address_of_another_recipient() {
        confirmed("other@example.org", SECTION);

        assertThat(RawMail.of(launched())).doesNotContain("other@");
        assertThat(RawMail.of(mailNumber(2, "other@example.org"))).doesNotContain("reader@");
    }

    @Test
    void l1_a_mail_program_can_leave_the_list_with_one_click() {
        var mail = launched();

        assertThat(header(mail, "List-Unsubscribe"))
                .startsWith("<https://rehearse.example/notify" + linkIn(mail) + ">");
        assertThat(header(mail, "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
    }

    @Test
    void l5_the_signature_covers_the_ways_out_of_the_list() throws FailException {
        var mail = launched();

        assertThat(header(mail, "DKIM-Signature").replaceAll("\\s", ""))
                .contains("d=rehearse.localhost;", "s=autumn;", ":List-Unsubscribe:List-Unsubscribe-Post:");
        assertThat(signing.verified(RawMail.of(mail))).containsExactly("@rehearse.localhost");
        assertThatThrownBy(() -> signing.verified(RawMail.of(mail).replace("One-Click", "No-Click")))
                .isInstanceOf(PermFailException.class);
    }

    @Test
    void l5_a_transactional_mail_is_signed_too() throws FailException {
        assertThat(signing.verified(RawMail.of(confirmation()))).containsExactly("@rehearse.localhost");
    }

    @Test
    void l6_the_list_has_a_name_and_a_way_out_that_one_can_see() {
        var mail = launched();

        assertThat(header(mail, "List-Id")).isEqualTo("Rehearse practice tests <practice-tests.rehearse.localhost>");
        assertThat(header(mail, "List-Help")).isEqualTo("<https://rehearse.example/>");
        assertThat(text(mail)).contains("Unsubscribe:\r\nhttps://");
        assertThat(html(mail)).contains(">Unsubscribe</a>", ">Manage your subscriptions</a>");
    }

    @Test
    void l7_a_confirmation_has_no_one_click_for_a_scanner_to_press() {
        var mail = confirmation();

        assertThat(header(mail, "List-Unsubscribe")).isEmpty();
        assertThat(header(mail, "List-Unsubscribe-Post")).isEmpty();
    }

    @Test
    void a1_a2_machines_are_told_not_to_answer() {
        for (var mail : List.of(confirmation(), launched())) {
            assertThat(header(mail, "Auto-Submitted")).isEqualTo("auto-generated");
            assertThat(header(mail, "X-Auto-Response-Suppress")).isEqualTo("All");
        }
        assertThat(header(mailNumber(3, READER), "Precedence")).isEqualTo("bulk");
    }

    @Test
    void e1_bounces_go_to_an_address_that_names_the_delivery_and_not_the_reader() {
        for (var mail : List.of(confirmation(), launched())) {
            assertThat(header(mail, "Return-Path"))
                    .matches("<no-reply\\+[0-9a-f-]{36}\\.[0-9a-f]{12}@rehearse\\.localhost>");
        }
    }

    @Test
    void e7_an_address_is_written_to_as_it_was_typed_but_for_its_domain() {
        signUp("Reader.Name+Tag@EXAMPLE.org", TOPIC).then().statusCode(202);

        assertThat(header(mailNumber(1, "Reader.Name+Tag@example.org"), "To")).isEqualTo("Reader.Name+Tag@example.org");
    }

    @Test
    void g4_feedback_ids_have_campaign_list_and_sender_and_no_personal_data() {
        var mail = launched();

        assertThat(header(mail, "Feedback-ID"))
                .isEqualTo(sql.value("SELECT id FROM notify.campaign") + ":practice-tests:launch:rehearse");
    }

    @Test
    void s33_markup_in_a_title_is_escaped() throws MessagingException {
        var title = "{{7*7}} ${7*7} {inject:vertx} #{x} <%= 1 %> {|raw|}";
        var mail = launched(title);

        assertThat(mail.getSubject()).isEqualTo("The practice test on " + title + " is here");
        assertThat(text(mail).replaceAll("\\s", " ")).contains(title);
        assertThat(html(mail))
                .contains("{{7*7}} ${7*7} {inject:vertx} #{x} &lt;%= 1 %&gt; {|raw|}")
                .doesNotContain("<%");
    }

    @Test
    void s36_links_lead_to_the_configured_address_whatever_host_was_asked() {
        given().contentType(ContentType.JSON)
                .header("Host", "evil.example")
                .header("X-Forwarded-Host", "evil.example")
                .header("Forwarded", "host=evil.example;proto=http")
                .body(Map.of("email", READER, "scope", TOPIC))
                .post("/api/subscriptions")
                .then()
                .statusCode(202);
        var mail = mailNumber(1, READER);

        assertThat(RawMail.of(mail)).doesNotContain("evil.example");
        assertThat(links(text(mail))).allSatisfy(link -> assertThat(link).startsWith("https://rehearse.example/"));
    }
}
