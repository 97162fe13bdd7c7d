package dev.rehearse.notify.dkim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.exceptions.FailException;
import org.apache.james.jdkim.exceptions.PermFailException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SignatureTest {

    private static final KeyPair KEYS = keys();
    private static final String MESSAGE = """
            From: Rehearse <no-reply@example.org>
            To: reader@example.net
            Subject: Here
            Date: Sun, 22 Nov 2026 10:00:00 +0000
            Message-ID: <1@example.org>
            List-Unsubscribe: <https://example.org/1>
            List-Unsubscribe-Post: List-Unsubscribe=One-Click
            Feedback-ID: a:b:c:rehearse
            Precedence: bulk

            Text with  blanks

            """.replace("\n", "\r\n");

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(1024);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signed() {
        var signature = new Signature("example.org", "autumn", KEYS.getPrivate());
        return new String(signature.on(MESSAGE.getBytes(StandardCharsets.US_ASCII)), StandardCharsets.US_ASCII);
    }

    private static int verified(String message) throws IOException, FailException {
        var record = "v=DKIM1; p="
                + Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded());
        return new DKIMVerifier((method, selector, domain) -> List.of(record))
                .verify(new ByteArrayInputStream(message.getBytes(StandardCharsets.US_ASCII)))
                .size();
    }

    @Test
    void a_signed_message_is_the_message_after_its_signature() throws IOException, FailException {
        assertThat(signed()).startsWith("DKIM-Signature: ").endsWith("\r\n" + MESSAGE);
        assertThat(signed().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThan(998));
        assertThat(verified(signed())).isEqualTo(1);
    }

    @Test
    void what_relays_do_to_blanks_and_other_headers_does_no_harm() throws IOException, FailException {
        assertThat(verified("Received: by relay\r\n" + signed().replace("Subject: Here", "subject:   Here")))
                .isEqualTo(1);
        assertThat(verified(signed().replace("with  blanks\r\n", "with blanks \r\n\r\n\r\n")))
                .isEqualTo(1);
        assertThat(verified(signed().replace("Precedence: bulk", "Precedence: list")))
                .isEqualTo(1);
    }

    @Test
    void a_second_sender_breaks_it() {
        var changed = signed().replace("Subject: Here", "From: x@example.com\r\nSubject: Here");

        assertThatThrownBy(() -> verified(changed)).isInstanceOf(PermFailException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "Subject: Here,Subject: There",
        "https://example.org/1,https://example.com/1",
        "One-Click,Two-Clicks",
        "a:b:c:rehearse,a:b:c:somebody",
        "Text with,Other text with"
    })
    void a_change_that_matters_breaks_it(String text, String other) {
        var changed = signed().replace(text, other);

        assertThat(changed).isNotEqualTo(signed());
        assertThatThrownBy(() -> verified(changed)).isInstanceOf(PermFailException.class);
    }
}
