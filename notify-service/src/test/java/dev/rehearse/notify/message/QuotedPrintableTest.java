package dev.rehearse.notify.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.james.mime4j.codec.QuotedPrintableInputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class QuotedPrintableTest {

    private static final String LONG = "Nebenläufigkeit = 并发 🎓; ";

    private static String encoded(String text) {
        var out = new ByteArrayOutputStream();
        QuotedPrintable.encode(text, out);
        return out.toString(StandardCharsets.ISO_8859_1);
    }

    private static String decoded(String encoded) {
        try (var in = new QuotedPrintableInputStream(
                new ByteArrayInputStream(encoded.getBytes(StandardCharsets.ISO_8859_1)))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a", "=", "blank at the end \nnext\t\nlast ", "a\rb\nc\r\nd\r\re\n\n", "\u0000\u007f\u0085"})
    void a_text_comes_back_with_its_lines_ended_alike(String text) {
        for (var each : new String[] {text, text + LONG.repeat(20), "x".repeat(74) + text, "x".repeat(75) + text}) {
            assertThat(decoded(encoded(each))).isEqualTo(each.replaceAll("\r\n|\r|\n", "\r\n"));
            assertThat(encoded(each).split("\r\n", -1))
                    .allSatisfy(line -> assertThat(line)
                            .hasSizeLessThanOrEqualTo(76)
                            .matches("[ -~\t]*")
                            .doesNotEndWith(" ")
                            .doesNotEndWith("\t"));
        }
    }
}
