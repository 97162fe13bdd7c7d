package dev.rehearse.interview.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The codes are those that the decoder jsQR 1.4.0 has read back as their text, one of each version. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class QrCodeTest {

    private static final String TEXT =
            "https://rehearse.example.org/interview/interviews/AAECAwQFBgcICQoLDA0ODw?" + "x".repeat(70);

    @ParameterizedTest
    @CsvSource({
        "17, 1b2ac891ad7221b5",
        "30, e2f490aa2a5a8002",
        "53, 8629eaea9ab3fa2a",
        "78, 195390a0fff85c33",
        "106, fc3972035304e2f6",
        "134, 6ad415a37745aac3"
    })
    void a_code_is_what_a_decoder_has_read(int length, String hash) throws Exception {
        var code = QrCode.of(TEXT.substring(0, length));
        var bits = new StringBuilder();
        for (int y = 0; y < code.size(); y++) {
            for (int x = 0; x < code.size(); x++) {
                bits.append(code.isDark(x, y) ? '1' : '0');
            }
        }

        var sha256 = MessageDigest.getInstance("SHA-256").digest(bits.toString().getBytes(StandardCharsets.US_ASCII));

        assertThat(HexFormat.of().formatHex(sha256)).startsWith(hash);
    }
}
