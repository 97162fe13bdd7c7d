package dev.rehearse.notify.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.james.jdkim.exceptions.FailException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each transactional mail, octet by octet, in each language, with titles that have to be encoded and folded. */
@QuarkusTest
class TransactionalMailTest extends SingleTransactionalMail {

    private static final int LONGEST_LINE = 998;
    private static final int LONGEST_WORD = 75;

    static Stream<Arguments> mails() {
        var titles = List.of(
                "Python",
                "Überblick über Nebenläufigkeit, Ereignisschleifen, Aufgaben, Größenänderungen und Ähnliches in größeren Übungen",
                "Plain words that go on for much longer than one line of a header may be, so that it has to be folded somewhere",
                "a".repeat(300),
                "ö".repeat(300),
                "并发与异步编程 👩‍💻🇩🇪 ".repeat(12).strip(),
                "=?utf-8?Q?not_encoded?= & <b>\"quoted\"</b>");
        return Stream.of("CONFIRMATION", "SUBSCRIBED", "ACCESS")
                .flatMap(purpose -> Stream.of("en", "de")
                        .flatMap(locale -> titles.stream().map(title -> Arguments.of(purpose, locale, title))));
    }

    private static String subject(String purpose, String locale, String title) {
        return switch (purpose + " " + locale) {
            case "CONFIRMATION en" -> "Confirm: practice tests on " + title;
            case "CONFIRMATION de" -> "Bitte bestätigen: Übungstests zu " + title;
            case "SUBSCRIBED en" -> "You are subscribed: practice tests on " + title;
            case "SUBSCRIBED de" -> "Du bist angemeldet: Übungstests zu " + title;
            case "ACCESS en" -> "Your subscriptions at Rehearse";
            default -> "Deine Abonnements bei Rehearse";
        };
    }

    private static MimeMessage parsed(String raw) throws MessagingException {
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(raw.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @ParameterizedTest
    @MethodSource("mails")
    void it_is_ascii_in_short_lines_signed_and_says_what_it_is(String purpose, String locale, String title)
            throws MessagingException, FailException {
        queue(purpose, locale, title);

        awaitDelivery("SENT 1");

        var raw = server.messages().getFirst();
        var headers = raw.substring(0, raw.indexOf("\r\n\r\n") + 2);
        assertThat(raw).matches("(?s)[\\t\\r\\n -~]*");
        assertThat(raw.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(raw.split("\r\n"))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(LONGEST_LINE));
        assertThat(headers.split("\r\n(?![ \t])"))
                .as("no header is empty")
                .allSatisfy(header -> assertThat(header).matches("(?s)[A-Za-z0-9-]+: ?\\s*\\S.*"))
                .noneMatch(header -> header.matches("(?si)(cc|bcc):.*"));
        assertThat(headers.split("\\s+"))
                .filteredOn(word -> word.startsWith("=?"))
                .allSatisfy(word -> assertThat(word.length()).isLessThanOrEqualTo(LONGEST_WORD));
        assertThat(parsed(raw).getSubject()).isEqualTo(subject(purpose, locale, title));
        assertThat(signing.verified(raw)).hasSize(1);
    }

    @Test
    void the_server_is_greeted_by_the_host_of_the_public_address() {
        queue("CONFIRMATION", "en", "Python");

        awaitDelivery("SENT 1");

        assertThat(server.heard()).contains("EHLO rehearse.example").noneMatch(line -> line.endsWith("localhost"));
    }
}
