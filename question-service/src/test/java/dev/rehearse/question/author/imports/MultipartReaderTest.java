package dev.rehearse.question.author.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms with files, read part by part. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MultipartReaderTest {

    private static final String TYPE = "multipart/form-data; boundary=\"b\"";

    private static String part(String name, String content) {
        return "--b\r\nContent-Disposition: form-data; " + name + "\r\n\r\n" + content + "\r\n";
    }

    private static List<String> read(String form) throws IOException {
        var reader = new MultipartReader(new ByteArrayInputStream(form.getBytes(UTF_8)), TYPE);
        var read = new ArrayList<String>();
        for (var part = reader.next(); part.isPresent(); part = reader.next()) {
            var content = new String(part.get().content().readAllBytes(), UTF_8);
            read.add(part.get().name() + "|" + part.get().fileName() + "|" + content);
        }
        return read;
    }

    @Test
    void what_looks_like_a_delimiter_and_is_none_is_content() throws IOException {
        var content = "\r\r\n--\r\n--a\r\n-b\n--b\r\n\r";

        assertThat(read(part("name=\"a\"", content) + part("name=\"file\"; filename=\"ä.md\"", "") + "--b--\r\n"))
                .containsExactly("a||" + content, "file|ä.md|");
    }

    @Test
    void content_that_nobody_reads_is_skipped() throws IOException {
        var form = part("name=\"a\"", "x".repeat(10_000)) + part("name=\"b\"", "y") + "--b--";
        var reader = new MultipartReader(new ByteArrayInputStream(form.getBytes(ISO_8859_1)), TYPE);

        assertThat(reader.next().orElseThrow().name()).isEqualTo("a");

        assertThat(reader.next().orElseThrow().name()).isEqualTo("b");
        assertThat(reader.next()).isEmpty();
        assertThat(reader.next()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--b", "--b\r\n", "--bx", "--b\r\nContent-Disposition: form-data\r\n\r\ncut", "other"})
    void a_form_that_breaks_off_is_malformed(String form) {
        assertThatThrownBy(() -> read(form)).isInstanceOf(MultipartReader.Malformed.class);
    }

    @Test
    void a_head_without_end_is_malformed() {
        assertThatThrownBy(() -> read("--b\r\n" + "X: y\r\n".repeat(3_000)))
                .isInstanceOf(MultipartReader.Malformed.class);
        assertThatThrownBy(() -> read("--b\r\n" + "x".repeat(20_000))).isInstanceOf(MultipartReader.Malformed.class);
    }
}
