package dev.rehearse.formats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.formats.exchange.Imported;
import dev.rehearse.formats.exchange.Importing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that were made to do harm: each is refused, and costs little. */
@Tag("thorough")
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileFilesTest {

    static Stream<Importing> formats() {
        return Formats.all().stream().filter(Importing.class::isInstance).map(Importing.class::cast);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void a_stream_without_end_is_left_early(Importing format) throws IOException {
        for (String unit : List.of("a", "a\n", "<quiz><question>", "::a::{T}\n\n", "\"", ",", "A) a\n")) {
            var endless = new Endless(unit);

            var imported = format.read("file", endless);

            assertThat(imported.isGood()).as(unit).isFalse();
            assertThat(endless.given).isLessThan(300L * 1024 * 1024);
        }
    }

    /** The same text over and over. */
    private static final class Endless extends InputStream {

        private final byte[] unit;
        private long given;

        Endless(String unit) {
            this.unit = unit.repeat(8192 / unit.length()).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public int read() {
            return unit[(int) (given++ % unit.length)];
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            int at = (int) (given % unit.length);
            int some = Math.min(length, unit.length - at);
            System.arraycopy(unit, at, bytes, from, some);
            given += some;
            return some;
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void what_is_no_utf_8_or_no_text_is_refused(Importing format) throws IOException {
        var good = "kind,prompt\n::a::b {T}\n";
        for (byte[] bytes : List.of(
                (good + "\u00e4").getBytes(StandardCharsets.ISO_8859_1),
                good.getBytes(StandardCharsets.UTF_16),
                (good + "a\u0000b").getBytes(StandardCharsets.UTF_8),
                new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80})) {
            assertThat(Exchange.imported(format.name(), bytes).isGood())
                    .as(format.name())
                    .isFalse();
        }
    }

    @Test
    void no_entity_is_read_and_nothing_is_connected_to(@TempDir Path folder) throws IOException {
        var secret = Files.writeString(folder.resolve("secret"), "the-secret");
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var address = "http://127.0.0.1:" + server.getLocalPort() + "/";
            for (String doctype : List.of(
                    "<!DOCTYPE quiz [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>",
                    "<!DOCTYPE quiz [<!ENTITY x SYSTEM \"" + address + "\">]>",
                    "<!DOCTYPE quiz SYSTEM \"" + address + "\">",
                    "<!DOCTYPE quiz [<!ENTITY % p SYSTEM \"" + address + "\"> %p;]>",
                    "<!DOCTYPE quiz [<!ENTITY x \"y\">]>",
                    "<!DOCTYPE quiz>")) {
                var imported = quiz(doctype, "&x;");

                assertThat(imported.isGood()).as(doctype).isFalse();
                assertThat(imported.toString()).doesNotContain("the-secret");
            }
            assertThat(quiz("", "&undefined;").isGood()).isFalse();
            server.setSoTimeout(1);
            assertThat(isConnectedTo(server)).isFalse();
        }
    }

    private static boolean isConnectedTo(ServerSocket server) throws IOException {
        try (var connection = server.accept()) {
            return connection.isConnected();
        } catch (SocketTimeoutException e) {
            return false;
        }
    }

    @Test
    void a_billion_laughs_are_refused() {
        var laughs = new StringBuilder("<!DOCTYPE quiz [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 40; i++) {
            laughs.append("<!ENTITY a%d \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
        }

        assertThat(quiz(laughs + "]>", "&a39;").isGood()).isFalse();
    }

    @Test
    void depth_attributes_and_long_texts_have_limits() {
        var deep = "<a>".repeat(100_000) + "</a>".repeat(100_000);
        var wide = new StringBuilder("<a");
        for (int i = 0; i < 100_000; i++) {
            wide.append(" a").append(i).append("='b'");
        }

        assertThat(quiz("", deep).isGood()).isFalse();
        assertThat(quiz("", wide + "/>").isGood()).isFalse();
        assertThat(quiz("", "x".repeat(600_000)).isGood()).isFalse();
        assertThat(quiz("", "<a/>".repeat(20_000)).isGood()).isFalse();
    }

    private static Imported quiz(String doctype, String text) {
        return Exchange.imported(
                "moodle-xml",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + doctype
                        + "<quiz><question type=\"multichoice\"><questiontext><text>" + text
                        + "</text></questiontext></question></quiz>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../a.md", "/a.md", "a/../../b.md", "a\\b.md", "C:a.md", "a//b.md", "a\nb.md"})
    void a_bundle_with_a_path_to_elsewhere_is_refused(String name) {
        assertThat(Exchange.imported("markdown", zip(name, new byte[1])).isGood())
                .isFalse();
    }

    @Test
    void a_bundle_that_swells_is_refused_early() {
        var bomb = zip("a.md", new byte[64 * 1024 * 1024]);
        var picture = zip("a.png", new byte[64 * 1024 * 1024]);

        assertThat(bomb.length).isLessThan(100_000);
        assertThat(Exchange.imported("markdown", bomb).isGood()).isFalse();
        assertThat(Exchange.imported("markdown", picture).isGood()).isFalse();
        assertThat(Exchange.imported("markdown", zip("a.md", new byte[] {'x'}, "A.md"))
                        .isGood())
                .isFalse();
    }

    @Test
    void a_bundle_cut_short_at_any_byte_is_refused_or_read_as_far() {
        var whole =
                Exchange.exported("markdown", Shipped.questions().subList(0, 2)).bytes();

        for (int length = 0; length < whole.length; length += 7) {
            var cut = Arrays.copyOf(whole, length);
            assertThat(Exchange.imported("markdown", cut).questions().size()).isLessThanOrEqualTo(2);
        }
    }

    private static byte[] zip(String name, byte[] content, String... more) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (String entry : Stream.concat(Stream.of(name), Stream.of(more)).toList()) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(content);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
