package dev.rehearse.notify.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Parsing of reports, well-formed and hostile ones. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReportReaderTest {

    private static final String ID = "0b1f8a52-6d2f-4f0e-9a6b-3f1f6f1f0a01";
    private static final String NAME = ID + ".0123456789ab";
    private static final String OTHER = ID.replace('b', 'c') + ".0123456789ab";

    private static String sample(String file) {
        return new String(Samples.about(ID, NAME, file), StandardCharsets.US_ASCII);
    }

    private static Optional<Report> read(String mail) throws IOException {
        return ReportReader.read(mail.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static Kind kindOf(String mail) throws IOException {
        return read(mail).orElseThrow().kind();
    }

    @ParameterizedTest
    @CsvSource({
        "postfix-hard.eml, HARD, 5.1.1",
        "exim-hard.eml, HARD, 5.1.1",
        "gmail-hard.eml, HARD, 5.1.1",
        "exchange-full.eml, SOFT, 5.2.2",
        "gmail-expired.eml, SOFT, 4.4.7",
        "exim-policy.eml, POLICY, 5.7.515",
        "postfix-delayed.eml, DELAYED, 4.4.1",
        "yahoo-complaint.eml, COMPLAINT,"
    })
    void the_report_of_a_common_mail_system_is_understood(String file, Kind kind, String status) throws IOException {
        var report = read(sample(file)).orElseThrow();

        assertThat(report.kind()).isEqualTo(kind);
        assertThat(report.status()).isEqualTo(Optional.ofNullable(status));
        assertThat(report.names()).containsExactly(NAME);
        assertThat(report.diagnostic().orElseThrow()).isNotEmpty().doesNotContain("@");
    }

    @ParameterizedTest
    @CsvSource({"postfix-hard.eml", "exim-hard.eml", "gmail-hard.eml", "yahoo-complaint.eml", "exchange-full.eml"})
    void lines_that_end_as_on_unix_do_no_harm(String file) throws IOException {
        assertThat(read(sample(file).replace("\r\n", "\n"))).isEqualTo(read(sample(file)));
    }

    @Test
    void the_recipient_comes_before_the_envelope_and_that_before_the_returned_header() throws IOException {
        var report = sample("postfix-hard.eml");

        assertThat(read(report.replace("To: no-reply+" + NAME, "To: no-reply+" + OTHER))
                        .orElseThrow()
                        .names())
                .containsExactly(OTHER, NAME);
        assertThat(read(report.replace("To: no-reply+" + NAME, "To: no-reply")
                                .replace("Envelope-Id: " + NAME, "Envelope-Id: " + OTHER))
                        .orElseThrow()
                        .names())
                .containsExactly(OTHER, NAME);
        assertThat(read(report.replace("To: no-reply+" + NAME, "To: no-reply").replace("Original-Envelope-Id", "X"))
                        .orElseThrow()
                        .names())
                .containsExactly(NAME);
    }

    @Test
    void an_address_in_the_text_names_nothing() throws IOException {
        var report = sample("postfix-hard.eml").replaceAll(NAME.replace(".", "\\."), "x");

        assertThat(read(report).orElseThrow().names()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "5.1.1, HARD",
        "5.1.10, HARD",
        "5.2.1, HARD",
        "5.4.4, HARD",
        "5.1.8, POLICY",
        "5.3.4, POLICY",
        "5.7.1, POLICY",
        "5.2.2, SOFT",
        "4.2.2, SOFT",
        "4.4.7, SOFT"
    })
    void the_status_tells_the_kind(String status, Kind kind) {
        assertThat(Kind.ofFailure(status)).isEqualTo(kind);
    }

    @Test
    void of_two_recipients_behind_an_address_the_mildest_counts() throws IOException {
        var report = sample("postfix-hard.eml");
        var second = "Final-Recipient: rfc822; x@example.org\r\nAction: %s\r\nStatus: %s\r\n\r\nFinal-Recipient";

        assertThat(kindOf(report.replace("Final-Recipient", second.formatted("failed", "5.1.1"))))
                .isEqualTo(Kind.HARD);
        assertThat(kindOf(report.replace("Final-Recipient", second.formatted("failed", "5.2.2"))))
                .isEqualTo(Kind.SOFT);
        assertThat(read(report.replace("Final-Recipient", second.formatted("relayed", "2.0.0"))))
                .isEmpty();
    }

    @Test
    void a_report_without_a_status_is_soft() throws IOException {
        var report = sample("postfix-hard.eml").replaceAll("(?m)^(Status|Diagnostic-Code|    rejected).*\r\n", "");

        assertThat(read(report).orElseThrow())
                .isEqualTo(new Report(Kind.SOFT, java.util.List.of(NAME), Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"not-spam", "auth-failure"})
    void feedback_that_is_no_complaint_is_none(String type) throws IOException {
        assertThat(read(sample("yahoo-complaint.eml").replace("Feedback-Type: abuse", "Feedback-Type: " + type)))
                .isEmpty();
    }

    @Test
    void a_mail_that_is_no_report_is_none() throws IOException {
        assertThat(read("Subject: Out of office\r\nAuto-Submitted: auto-replied\r\n\r\nI am away.\r\n"))
                .isEmpty();
        assertThat(read("")).isEmpty();
        assertThat(read("\u0000\u00ff\r\n\r\n")).isEmpty();
    }

    @Test
    void a_report_ten_thousand_levels_deep_is_none() throws IOException {
        var mail = new StringBuilder("To: x@example.org\r\n");
        for (int i = 0; i < 10_000; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b%1$d\r\n\r\n--b%1$d\r\n".formatted(i));
        }

        assertThat(read(mail + sample("postfix-hard.eml"))).isEmpty();
    }

    @Test
    void ten_megabytes_of_anything_are_read_without_harm() throws IOException {
        var much = "x".repeat(10_000_000);

        assertThat(read("To: " + much)).isEmpty();
        assertThat(read(sample("postfix-hard.eml").replace("Diagnostic-Code: smtp; 550", "Diagnostic-Code: " + much))
                        .orElseThrow()
                        .kind())
                .isIn(Kind.SOFT, Kind.HARD);
        assertThat(read(sample("exim-hard.eml").replace("The practice test", much))
                        .orElseThrow()
                        .kind())
                .isEqualTo(Kind.HARD);
        assertThat(read("A: b\r\n".repeat(1_000_000))).isEmpty();
        assertThat(read("Content-Type: multipart/mixed; boundary=b\r\n\r\n" + "--b\r\n\r\n".repeat(1_000_000)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"postfix-hard.eml", "exim-hard.eml", "gmail-hard.eml", "yahoo-complaint.eml"})
    void a_report_cut_off_or_damaged_anywhere_breaks_nothing(String file) throws IOException {
        var mail = Samples.about(ID, NAME, file);
        for (int end = 0; end < mail.length; end += 37) {
            assertThat(ReportReader.read(Arrays.copyOf(mail, end))
                            .map(Report::names)
                            .orElse(java.util.List.of()))
                    .allMatch(NAME::equals);
        }
        var random = new SplittableRandom(1);
        for (int i = 0; i < 300; i++) {
            var damaged = mail.clone();
            for (int j = 0; j < 20; j++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            assertThat(ReportReader.read(damaged)
                            .flatMap(Report::diagnostic)
                            .orElse("")
                            .length())
                    .isLessThanOrEqualTo(300);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"base64", "quoted-printable", "x-unknown"})
    void a_wrong_encoding_breaks_nothing(String encoding) throws IOException {
        var report = sample("postfix-hard.eml")
                .replace(
                        "Content-Type: message/delivery-status",
                        "Content-Type: message/delivery-status\r\nContent-Transfer-Encoding: " + encoding);

        assertThat(read(report).map(Report::names).orElse(java.util.List.of(NAME)))
                .containsExactly(NAME);
    }
}
