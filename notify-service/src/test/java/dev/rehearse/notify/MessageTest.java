package dev.rehearse.notify;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Our mails as they arrive. */
@QuarkusTest
class MessageTest extends MailServiceTest {

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
        assertThat(header(mail, "List-Unsubscribe")).isEqualTo("<" + unsubscribe + ">");
        assertThat(header(mail, "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(unsubscribe).contains("/notify/unsubscribe/");
        assertThat(text(mail)).contains(page, unsubscribe, "told about Concurrency.");
        assertThat(html(mail)).contains("href=\"" + page + "\"", "href=\"" + unsubscribe + "\"");
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
    void nothing_in_a_mail_is_loaded_or_tracked() {
        assertThat(html(launchMail())).doesNotContain("<img", "<script", "<link", "url(");
    }
}
